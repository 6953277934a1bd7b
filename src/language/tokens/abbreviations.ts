/**
 * Abbreviations of English-language press that keep their full stop. Written for this project from general knowledge
 * of newspaper usage.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))

/** Stand before a name or number: a full stop after them hardly ever ends a sentence. */
export const TITLES =
  list(`mr mrs ms mx messrs mlle mme dr prof rev fr hon st ste ft mt gen col lt maj capt cpl sgt cmdr adm
  brig gov sen rep reps sens atty supt det insp pres amb sec treas asst assoc dep dist prin vice-adm vice-gen maj-gen lt-gen
  brig-gen lt-col sr-insp no nos vol vols fig figs pp p para ch art arts cf vs v approx ca`)

/** May end a sentence or not. */
export const ABBREVIATIONS =
  list(`inc corp co ltd llc plc bros jr sr esq etc al jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed weds thu thur thurs fri sat sun ave blvd rd hwy dept univ assn bldg est ext tel fax mob attn min mins hr hrs
  yr yrs lb lbs oz sq cu mph gal qt ph.d calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla
  ore pa penn tenn tex va vt wash wis wyo ala ariz ark n.y n.j n.m n.c n.d s.c s.d w.va d.c que ont eg ie esp ed eds trans
  govt natl intl avg max incl misc pvt pty gmbh s.a cie b.v n.v t.v p.s`)

/** Single-word forms before which no sentence starts ("e.g.", "i.e."), written with inner stops. */
export const INNER = list("e.g i.e a.k.a c.f viz")
