/**
 * Nouns of outlets and of what carries words. In small letters. Written for this project from general knowledge; names of
 * services are those of the world's best known ones.
 */
import {list} from "./list.ts"

/** Ends of names of outlets: The Halden *Post*, Radio Zerin, Harbour *FM*. */
export const OUTLET_NAME_WORDS: ReadonlySet<string> = new Set(
  list(`times post herald tribune gazette guardian telegraph observer courier chronicle journal mail mirror newspaper weekly
  magazine news radio television tv broadcaster broadcasting examiner inquirer enquirer sentinel dispatch ledger bulletin globe
  review reporter tabloid newswire wire gazeta zeitung beacon advertiser argus echo standard express digest fm voice today
  daily press monitor citizen independent sun star record leader nation broadsheet channel network report podcast wires
  newsroom morning evening agency lantern bell notes insider tidings register messenger mercury pioneer statesman world hour show live online outlook intelligencer dagblad`),
)

/** Of those, words that names of other things end on as well: they tell only beside another sign. */
export const OPEN_NAME_WORDS: ReadonlySet<string> = new Set(
  list(
    "agency leader nation star sun record voice network report citizen independent press notes insider register messenger mercury pioneer statesman world hour show live online outlook monitor channel review today bell lantern",
  ),
)

/** Common nouns of outlets: “told *this newspaper*”. */
export const OUTLET_NOUNS: ReadonlySet<string> = new Set(
  list(`newspaper paper magazine broadcaster station agency newswire tabloid daily weekly channel website outlet radio television
  tv network blog podcast broadsheet journal news-site portal`),
)

/** First words of names of outlets. */
export const OUTLET_FIRST: ReadonlySet<string> = new Set(
  list("radio televisión television channel al rádio télé tv voice"),
)

/** Bodies known by capitals that are no outlets. */
export const CAPITAL_BODIES: ReadonlySet<string> = new Set(
  list(`un eu nato who imf wto oecd iaea icc icj icrc unicef unesco unhcr au asean saarc brics opec fbi cia nsa mi5 mi6 fda cdc epa
  nhs mps mp pm pmo cbi ecb fed doj fifa uefa ioc usa us uk uae drc prc ceo cfo ngo ngos tuc cbi aclu naacp gop anc sadc ecowas
  igad osce`),
)

/** Outlets known by capitals. */
export const KNOWN_OUTLETS: ReadonlySet<string> = new Set(
  list(`afp ap reuters bbc cnn npr pbs abc cbs nbc msnbc cnbc itv rte rté tass pti ani apa dpa efe ansa kyodo xinhua yonhap
  bloomberg interfax wam spa kuna qna nan sabc ndtv upi irna anadolu antara bernama ians aljazeera`),
)

/** What is written or recorded and carries words: “in *a statement*”. */
export const CARRIERS: ReadonlySet<string> = new Set(
  list(`statement letter note e-mail email mail memo memorandum post tweet message text circular communiqué communique decree filing
  report bulletin column op-ed article essay editorial memoir memoirs book paper release readout notice resolution telegram
  cable video broadcast podcast programme program affidavit submission interview conversation address speech thread blog
  dispatch brief newsletter pamphlet leaflet fax postcard postcards recording chat broadcast reply answer response diary
  autobiography advertisement transcript declaration petition manifesto testimony deposition homily sermon eulogy lecture
  lawsuit complaint questionnaire review study preface foreword caption entry memoranda letters statements emails e-mails posts
  tweets messages interviews remarks comments webcast livestream vlog clip documentary monologue toast call papers documents notification advisory alert filings audio rejoinder handout ruling judgment judgement verdict
  prospectus minutes voicemail thesis`),
)

/** Carriers that are written. */
export const WRITTEN: ReadonlySet<string> = new Set(
  list(`letter note e-mail email memo memorandum post tweet circular decree filing report bulletin column op-ed article essay editorial
  memoir memoirs book paper resolution cable fax newsletter pamphlet leaflet postcard postcards thread blog dispatch memoranda
  affidavit petition manifesto diary autobiography advertisement lawsuit questionnaire declaration notice website letters`),
)

/** Carriers that take in the one they were given to or made with: “an interview with *the Herald*”. */
export const TALKS: ReadonlySet<string> = new Set(list("interview conversation interviews chat call podcast"))

/** What words are spoken or shown on: “on *state television*”. */
export const PLATFORMS: ReadonlySet<string> = new Set(
  list(`television tv radio x twitter facebook instagram youtube tiktok telegram whatsapp linkedin weibo wechat threads mastodon bluesky
  reddit snapchat substack vk signal media website site page blog air channel network platform podcast programme program show
  airwaves account feed forum loudhailer megaphone tannoy web internet breakfast fm wire timeline profile handle`),
)

/** “by *telephone*”, “via *video link*”. */
export const MEANS: ReadonlySet<string> = new Set(
  list(`telephone phone e-mail email letter fax cable radio text message video whatsapp telegram post wire courier videolink link
  writing postcard satellite loudhailer megaphone skype zoom twitter facebook sms mobile television procedure`),
)

/** Those through whom somebody speaks. */
export const GO_BETWEENS: ReadonlySet<string> = new Set(
  list(`spokesman spokeswoman spokesperson spokespeople aide aides lawyer lawyers attorney attorneys solicitor solicitors office officer agent
  publicist interpreter translator representative representatives intermediary intermediaries diplomat envoy counsel
  secretary assistant deputy ministry embassy official officials agency newspaper statement loudhailer megaphone tannoy
  barrister press-officer translator`),
)

/** Time and place words that “on” and “in” go with, and no medium. */
export const DAYS: ReadonlySet<string> = new Set(
  list(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december today yesterday tomorrow tonight`),
)
