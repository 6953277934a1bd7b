/**
 * Words for offices, trades and people, as sources of news are named by them. Written for this project from general
 * knowledge of newspaper usage.
 */
import {list} from "./list.ts"

/** Offices and trades that are used as titles before or after a name. */
export const OFFICES =
  list(`president premier chancellor minister secretary undersecretary ambassador envoy governor mayor
  senator congressman congresswoman assemblyman assemblywoman representative lawmaker legislator parliamentarian councillor
  councilor councilman councilwoman alderman speaker leader chief head director chairman chairwoman chair chairperson
  commissioner spokesman spokeswoman spokesperson judge justice magistrate prosecutor attorney lawyer barrister solicitor
  counsel sheriff marshal coach captain manager editor reporter correspondent columnist journalist host anchor moderator
  author writer novelist poet professor lecturer analyst economist strategist adviser advisor consultant nominee candidate
  pollster researcher scientist physicist biologist historian engineer architect doctor physician surgeon nurse bishop
  archbishop cardinal pope patriarch rabbi imam ayatollah pastor priest vicar king queen prince princess emir sultan emperor
  empress founder co-founder owner ceo cfo coo cto executive officer consul negotiator mediator delegate commander admiral
  general colonel major lieutenant sergeant corporal brigadier detective inspector superintendent constable dean provost
  principal registrar treasurer comptroller ombudsman whip singer actor actress comedian filmmaker producer musician footballer
  goalkeeper striker midfielder player captain trainer trustee governor-general vice-president vice-chancellor diplomat
  activist campaigner organiser organizer convener convenor chieftain warlord strongman dictator billionaire businessman
  businesswoman entrepreneur investor banker trader broker farmer teacher trooper patrolman firefighter paramedic pilot
  coordinator administrator superintendent curator librarian ranger conservationist ecologist geologist meteorologist
  epidemiologist psychologist sociologist anthropologist astronomer chemist mathematician statistician demographer
  congressperson lord-mayor headteacher headmaster headmistress deacon abbot monk nun sheikh vizier taoiseach tánaiste
  solicitor-general attorney-general secretary-general director-general auditor hydrologist glaciologist inspector-general
  mp mep mla ex-president ex-minister ex-governor ex-mayor widow`)

export const MALE_NOUNS =
  list(`man boy gentleman husband father son brother uncle nephew grandfather grandson widower king
  prince emperor spokesman chairman congressman assemblyman councilman alderman businessman actor headmaster priest pope
  policeman fireman patrolman waiter monk imam boyfriend fiancé bishop archbishop cardinal sultan emir ayatollah brothers`)
export const FEMALE_NOUNS =
  list(`woman girl lady wife mother daughter sister aunt niece grandmother granddaughter widow queen
  princess empress spokeswoman chairwoman congresswoman assemblywoman councilwoman businesswoman actress headmistress nun
  policewoman waitress girlfriend fiancée midwife sisters`)

/** Kin and company: people known by somebody else. */
export const KIN =
  list(`wife husband mother father son daughter brother sister uncle aunt nephew niece cousin grandmother
  grandfather widow widower partner boyfriend girlfriend fiancé fiancée friend neighbour neighbor colleague relative`)

/** Words that go before an office and are part of the title. */
export const OFFICE_MODIFIERS =
  list(`deputy vice assistant associate acting interim senior junior chief first second prime
  foreign home interior defence defense finance justice health education trade energy environment transport transportation
  labour labor agriculture railways railway culture information external internal economic domestic national federal state
  regional provincial district county city municipal local presidential ministerial congressional parliamentary
  vice-presidential majority minority opposition former ex then-deputy permanent special top lead executive managing general
  press campaign communications media military naval army police fire security intelligence political legal financial
  supreme high visiting outgoing incoming newly elected designate elect principal crown grand lead affairs commerce treasury
  climate immigration water tourism fisheries sports planning housing development technology science budget public private
  non-executive independent chief-executive group policy research union trade commercial`)

/** People who are seldom named when they speak. */
export const PERSON_NOUNS = list(`source official aide insider person expert critic observer witness bystander onlooker
  resident local villager supporter opponent voter protester protestor demonstrator worker employee staffer staff participant
  attendee delegate member colleague friend ally rival associate operative fundraiser donor surrogate caller viewer reader
  listener user customer passenger driver commuter shopper survivor victim suspect defendant plaintiff complainant accuser
  prisoner inmate detainee refugee migrant immigrant patient student pupil graduate parent mother father child teenager
  youth pensioner veteran soldier fighter rebel militant insurgent guerrilla gunman hostage policeman policewoman cop guard
  man woman boy girl guest visitor tourist fan spectator neighbour neighbor relative scholar academic specialist
  commentator pundit watcher historian theorist skeptic sceptic sympathizer sympathiser loyalist dissident conservative liberal
  progressive moderate independent centrist hardliner whistleblower informant operator negotiator strategist fact-checker
  executive respondent interviewee signatory peer clerk cleric elder nationalist separatist trader merchant fisherman sailor
  miner trucker rower counterpart figure personality assistant deputy juror bidder lender creditor shareholder landlord
  tenant landowner homeowner crewman crewmember staffer officeholder incumbent challenger contender hopeful backer detractor
  foe enemy partner everyone planner regulator`)

/** Words for a crowd as one. */
export const CROWDS =
  list(`public crowd community family jury audience electorate opposition resistance movement diaspora
  press media left right establishment clergy elite population people crew delegation side camp faithful base generation
  team squad gang tribe clan militia couple`)
