/**
 * Verbs and nouns of saying, thinking and doing by words, by what they say of an attribution. Base forms; inflected ones are
 * worked out in `../forms.ts`. Written for this project from general knowledge of news English.
 */
import {list} from "./list.ts"

/** Believed, feared, hoped, knew. */
export const THOUGHT =
  list(`think believe fear hope know feel expect anticipate suspect doubt suppose assume reckon guess
  regard consider see foresee understand infer realise realize imagine wonder worry remember forget learn deem judge conclude
  envisage envision intend plan presume figure fancy dread conceive contemplate weigh count heed perceive sense trust regret
  overhear ponder theorise theorize surmise conjecture gather hear estimate`)

/** Supports, opposes, wants, is against. */
export const ATTITUDE =
  list(`want wish support oppose favour favor prefer like welcome seek back resent dislike hate love
  endorse agree disagree accept object approve disapprove desire value deplore appreciate lean insist-on mind tolerate
  embrace champion cherish applaud-as detest loathe frown`)

/** Done by words. */
export const ACT =
  list(`refuse order vow accuse invite apologise apologize promise pledge offer demand decide vote decree
  instruct authorise authorize recognise recognize thank ban forbid approve sign grant agree undertake reserve withdraw
  threaten request protest challenge direct permit rule sentence convict acquit veto ratify adopt sanction allow
  encourage dare resolve declare-war consent swear-in appoint nominate elect propose entrust charge hail commend bless curse
  sue indict pardon spurn condemn-to summon commit guarantee command wager bet disavow congratulate exonerate
  recommend forgive absolve renounce repudiate bar`)

/** Written down. */
export const WRITING =
  list(`write tweet post publish print blog e-mail email retweet pen reprint editorialise editorialize
  text cable headline wire inscribe scribble jot document`)

/** A source of which these are told is a text or an outlet more often than not. */
export const OUTLET_SAYS = list("report reveal carry run publish print record show suggest estimate speculate")

/** Said by mouth, or unmarked. */
export const SPEECH =
  list(`say tell ask add state announce claim declare explain note observe remark reply answer respond
  retort insist argue maintain contend assert allege admit acknowledge concede confirm deny reject refute dismiss dispute
  disown contradict denounce criticise criticize condemn warn caution advise urge appeal call beg implore entreat plead
  inform assure remind notify brief mention comment complain lament quip joke predict reiterate repeat stress emphasise
  emphasize underline underscore highlight reveal disclose report recall recount relate recite testify swear affirm
  reaffirm avow profess confess describe term dub label characterise characterize portray depict brand praise laud
  hail lambast lambaste slam blast scold rebuke chide mock scoff sneer laugh suggest hint indicate imply signal intimate
  speak talk discuss point voice express convey shout cry scream yell whisper murmur mutter mumble grumble moan sigh snap
  thunder bark roar growl chuckle gush muse quote cite counter rebut object clarify elaborate specify attribute ascribe
  blame credit query inquire enquire question quiz press interject interrupt chip chime opine venture volunteer urge
  submit propose put summarise summarize conclude forecast project estimate bemoan deplore rue rebuff decline
  counsel exhort enjoin preach lecture boast brag crow gloat promise pledge vow confide tip leak blurt spell narrate
  protest vent rail fume rage tout plug pitch extol preface continue begin finish stop recommend outline detail
  relay spread circulate update broadcast read joke tease wisecrack persuade convince telephone phone ring greet
  challenge dare defend justify caution advise advocate welcome apologise apologize demand commend address
  dodge sidestep duck evade deflect shrug refer avoid omit ignore conceal withhold rubbish debunk pour trash discount
  disclaim distance disavow gainsay negate quash scotch nix`)

/** Their content is what another is to do. */
export const URGES =
  list(`urge beg implore entreat plead appeal order instruct command direct demand request enjoin exhort
  encourage recommend advocate counsel petition beseech dare press pressure lobby summon bid`)

/** Urges only with an infinitive or “for”: asked him to go, called for calm, told him to wait. */
export const URGES_TO = list(
  "ask tell call advise invite warn challenge seek remind persuade cry push pray agitate campaign",
)

/** Puts a question. */
export const ASKS = list("ask query inquire enquire wonder question quiz interrogate demand-to-know press")

/** Says it is not so. */
export const DENIES =
  list(`deny reject refute dismiss dispute disown contradict rebut repudiate disavow rubbish debunk scoff contest
  negate gainsay discount disclaim quash scotch controvert pooh-pooh`)

/** Of a demand, offer or plan, these refuse. */
export const REJECTS = list("reject dismiss rebuff spurn veto nix repudiate")

/** Will not do it. */
export const REFUSES = list("refuse rebuff spurn baulk balk")

/** Will not answer. */
export const DODGES = list("dodge sidestep duck evade deflect refrain")

/** What somebody does who answers: “would not *say*”, “declined to *comment*”. */
export const ANSWERS =
  list(`say comment answer respond discuss elaborate disclose reveal confirm deny speculate name identify
  specify explain clarify give provide debate talk speak add tell engage detail expand divulge prejudge take help describe
  state mention offer entertain share acknowledge characterise characterize react quantify venture estimate go put indicate
  predict list quote publish address reply commit release repeat litigate`)

/** Who is told stands right behind: told *reporters*. */
export const TELLS =
  list(`tell inform assure remind notify brief warn caution advise ask urge beg implore entreat order instruct
  direct command request invite thank persuade convince encourage dare challenge enjoin exhort counsel promise pledge offer
  grant press telephone phone ring call-on text email e-mail cable message update lobby petition beseech address greet
  congratulate show teach refuse lecture interrupt bid summon reassure alert query question quiz give refer`)

/** Of these the one behind is told only when something else follows: offered *Tarvia* a lease. */
export const GIVES = list("promise pledge offer grant show refuse give")

/** Who is told stands behind “on”, “upon”, “with” or “at”: called on *both sides*, pleaded with *the council*. */
export const TELLS_ON: ReadonlyMap<string, readonly string[]> = new Map([
  ["call", ["on", "upon"]],
  ["prevail", ["on", "upon"]],
  ["plead", ["with"]],
  ["speak", ["with", "to", "before"]],
  ["confide", ["in", "to"]],
  ["testify", ["before", "to"]],
  ["talk", ["with", "to"]],
  ["reason", ["with"]],
  ["shout", ["at", "to"]],
  ["yell", ["at", "to"]],
  ["scream", ["at", "to"]],
  ["snap", ["at"]],
  ["bark", ["at"]],
  ["joke", ["with", "to"]],
  ["share", ["with"]],
  ["seek", ["from"]],
  ["demand", ["of"]],
  ["ask", ["of"]],
])

/** “Speaking to reporters”, “addressing the House”: tells who is told beside another cue. */
export const ADDRESSING = list("speaking talking addressing briefing telling writing answering replying responding")
