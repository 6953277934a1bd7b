/** Days, months and words of grammar, which are written with a capital and name nobody. */
import {list} from "./list.ts"

export const CALENDAR =
  list(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct
  nov dec christmas easter ramadan eid diwali spring summer autumn winter`)

export const FUNCTION_WORDS =
  list(`a about above according across after afterwards again against ago all almost alone along
  already also although always am amid among amongst an and another any anybody anyone anything anyway apart are around as
  asked aside at away back be because been before behind being below beneath beside besides between beyond both but by can
  cannot can't could despite did didn't do does doesn't don't done down during each earlier either else elsewhere enough even
  eventually ever every everybody everyone everything except few fewer finally first firstly following for former formerly from
  further furthermore given had hardly has have having he he's hence her here hers herself him himself his how however i i'd
  i'll i'm i've if in indeed inside instead into is isn't it it's its itself just last late later latter least less let like
  likewise made many may maybe me meanwhile might mine more moreover most mostly much must my myself near nearly neither never
  nevertheless next no nobody none nonetheless nor not nothing now nowhere of off often ok okay on once one only onto or other
  others otherwise our ours ourselves out outside over overall own perhaps please plus possibly probably quite rather recently
  regarding said same say says second secondly see seeing seldom several shall she she's should since so some somebody
  somehow someone something sometimes somewhat soon still such than thank thanks that that's the their theirs them themselves then
  there thereafter therefore there's these they they're thing things third this those though through throughout thus till to
  today together tomorrow tonight too toward towards two under unless unlike until up upon us use very via was wasn't we well
  we're were what what's whatever when whenever where whereas wherever whether which while who whoever whole whom whose why will
  with within without won't would wouldn't yes yesterday yet you your yours yourself q a three four five six seven eight nine
  ten hundred thousand million dear hello hi oh ah sorry read speaking asked asking replying responding citing quoting
  noting adding writing watch update updated breaking exclusive opinion analysis photo video image`)
