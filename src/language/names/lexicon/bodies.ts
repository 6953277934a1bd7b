/**
 * Words by which organisations, offices of state, outlets, documents and places are known, and the names of some that no
 * such word tells. Written for this project from general knowledge.
 */
import {list} from "./list.ts"

export const BODIES =
  list(`committee commission council board bank university college institute institution academy school
  party union association federation confederation league alliance coalition congress parliament senate assembly legislature
  duma knesset bundestag diet house court tribunal police army navy force forces guard company corporation corp inc ltd llc
  plc group holdings industries bureau agency authority administration foundation fund trust society club center centre
  church synod mosque temple hospital clinic laboratory laboratories labs observatory museum gallery theatre theater network
  organisation organization team campaign caucus conference convention forum summit secretariat syndicate exchange airline
  airlines airways motors railways rail energy oil gas petroleum steel bros brothers partners associates international
  initiative project programme program service services system systems consortium chamber guild front brigade battalion
  regiment squadron command corps office operator regulator watchdog nonprofit charity ngo firm business startup manufacturer
  supplier maker retailer utility carrier bidder exchange hotel studio studios records entertainment label pac lobby
  thinktank think-tank task panel mission delegation desk division unit branch chapter district constabulary fdp
  infra enterprises ventures capital securities technologies pharma pharmaceuticals bourse stores foods media developer
  contractor employer insurer lender brokerage consultancy publisher cooperative fleet faction bloc leadership management
  magistracy judiciary electorate quango tories`)

/** Offices of a state and its government. */
export const STATE_BODIES =
  list(`government ministry department cabinet embassy consulate presidency regime politburo junta
  treasury authorities state-house monarchy palace emirate kingdom republic sultanate caliphate`)

export const OUTLET_WORDS =
  list(`times post herald tribune gazette guardian telegraph observer courier chronicle journal
  mail mirror newspaper paper daily weekly magazine news radio television tv broadcaster broadcasting examiner inquirer
  enquirer sentinel dispatch ledger bulletin globe review reporter weekender tabloid newswire wire outlet website site blog
  podcast gazeta zeitung network broadsheet periodical newsletter beacon advertiser argus echo standard express digest`)

export const DOCUMENTS =
  list(`report statement letter summary document memo memorandum email e-mail text message tweet post
  article story editorial column essay op-ed book memoir biography study survey poll paper transcript transcription readout
  communique communiqué declaration resolution treaty agreement accord charter constitution law statute act bill amendment
  ruling verdict judgment judgement decision order warrant indictment lawsuit suit complaint petition filing affidavit brief
  motion subpoena notice circular bulletin release dispatch cable file record minutes manifesto platform blueprint plan
  proposal draft budget audit review assessment analysis dossier guideline guidance directive decree edict fatwa note
  questionnaire leaflet pamphlet brochure poster sign inscription placard banner advertisement ad video film documentary
  recording tape footage clip broadcast speech script page headline caption profile posting entry website webpage census
  statistic data figure finding index forecast estimate projection contract deed will testament scripture bible quran
  koran passage chapter verse clause article protocol bylaw rule regulation code commentary rulebook handbook manual textbook diary
  log ledger register list table chart map label certificate licence license permit passport visa invoice receipt
  fact-sheet factsheet whitepaper paragraph section footnote appendix annex preamble research evidence`)

export const PLACES =
  list(`tower street avenue road square park county island islands river lake mountain mountains valley
  beach airport harbour harbor port bay coast bridge city town village district province region peninsula strait sea ocean
  desert forest hall hotel plaza heights hills springs gulf canal dam station stadium arena highway boulevard lane gate
  junction border basin cape creek`)

/** Ends of the names of companies. */
export const COMPANY_ENDS = list(
  "inc corp ltd llc plc co gmbh pty pvt limited incorporated corporation company holdings sa ag nv",
)

/** Names of bodies that hold none of the words above, with what they are. Keys in small letters. */
export const KNOWN_BODIES: ReadonlyMap<string, "government" | "organisation" | "outlet" | "group"> = new Map([
  ...list("kremlin pentagon bundesregierung quirinale elysee élysée chigi whitehall foggy-bottom zhongnanhai").map(
    (name) => [name, "government"] as const,
  ),
  ["white house", "government"],
  ["blue house", "government"],
  ["downing street", "government"],
  ["state house", "government"],
  ["foreign office", "government"],
  ["home office", "government"],
  ["foggy bottom", "government"],
  ["capitol hill", "organisation"],
  ["holy see", "government"],
  ["supreme court", "organisation"],
  ["high court", "organisation"],
  ["wall street", "group"],
  ["big tech", "group"],
  ["secret service", "organisation"],
  ["united nations", "organisation"],
  ["european union", "organisation"],
  ...list("nato un eu who imf opec asean unesco unicef interpol opcw iaea osce wto ilo oecd brics amnesty oxfam").map(
    (name) => [name, "organisation"] as const,
  ),
  ...list(
    "reuters afp ap upi tass xinhua bloomberg bbc cnn npr pbs abc cbs nbc msnbc dpa ansa efe kyodo yonhap irna pti ani politico axios",
  ).map((name) => [name, "outlet"] as const),
  ["associated press", "outlet"],
  ["agence france-presse", "outlet"],
  ["al jazeera", "outlet"],
  ["al-jazeera", "outlet"],
  ["al arabiya", "outlet"],
  ["le monde", "outlet"],
  ["der spiegel", "outlet"],
  ["el país", "outlet"],
  ["el pais", "outlet"],
  ["economist", "outlet"],
  ["atlantic", "outlet"],
  ["spectator", "outlet"],
  ["independent", "outlet"],
  ...list("taliban hezbollah hizbollah hizbullah hamas houthis isis isil al-qaeda al-qaida boko-haram kurds").map(
    (name) => [name, "group"] as const,
  ),
])

/** Parties by the words for their members; also written before a name. */
export const PARTY_WORDS =
  list(`republican democrat democratic gop labour conservative tory liberal green socialist communist
  nationalist unionist independent libertarian islamist maoist marxist congress social-democrat christian-democrat bjp`)
