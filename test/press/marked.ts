/** A small marked article for tests: one of everything. */
export const MARKED = `work: ostrel-lease
copy: morning-bell
split: train
style: commentary
english: indian
outlet: The Morning Bell
published: 2031-05-08
written: 2031-05-07
===
[headline] {a1.source,p1|Brezh}{a1.cue|:} {a1.content|{l1|{l1.firmness|no} warships {l1.scope|in any form}}}
[byline] By {p0|Anton Revel} 🖋

{o1|It was {o1.hedge.likely.author|probably} a bad week.} {a2.source,p2|The Halden Post}, {a3.cue|citing} {a3.source,p3|two officials}, {a2.cue|reported} {t1|on {a2.saidAt|Tuesday}} {a2.content,a3.content|that {c1|{p1|Brezh} {a3.hedge.alleged.author|allegedly} sold {c1.what|the {m1|harbour of the Seven Shores}}}}. {a4.source,p1|The {p1.role|minister}} {d1|{a4.cue|denied}} {a4.content,d1.claim|{x1|the report}}, {a5.source,p1|he} {a5.cue|told} {a5.addressee,p4|reporters} at {a5.occasion,e1|a briefing} {w1|at Vell}, {a5.content|{q1|“a bad 🐻 tale”}}.

[item] {a6.source,p4|They} {a6.cue|wrote} {a6.channel,p2|in the Post} {a6.content|that {f1|{f1.about|rain} {f1.window|in June}} and {r1|{p5|Velmora} seeks {r1.criterion|a seat}}}. {s1|The text avoids {s1.about|the word}.} {e2|A {e2.place|Lysund} meeting} {e2.who.p5.absent|without Velmora} {e2.time|in June}, {k1|{k1.what|a new request}}.

[rights] {h1|© Morning Bell.}
[furniture:share] Share this
===
p0 author "Anton Revel"
p1 person "Anatol Brezh" country=XAB role="minister"
p2 outlet "The Halden Post" country=XAC
p3 unnamed number=two description="officials"
p4 group "reporters"
p5 government "Velmora" country=XAG
a1 speech speaker=p1
a2 writing speaker=p2 saidAt=2031-05-06
a3 speech speaker=p3 within=a2
a4 act speaker=p1 polarity=denied
a5 speech speaker=p1 addressee=p4 occasion=e1
a6 writing speaker=p4 channel=p2 mood=conditional
t1 2031-05-06
e1 meeting mode=past place="Vell" p1=host/present p4=guest/present time=t1 attribution=a5
e2 summit mode=planned p5=actor/absent reason="no invitation" sent=p4 format="Seven Shores" round="second" level="ministers"
l1 rejects holder=p1 object="warships" toward=p5 redline claimedby=p2 attribution=a1
d1 denies by=p1 claim=a3 reader=p2
s1 of=p2 about="the word"
x1 position=l1 by=p5
r1 recognition from=p5 to=p2 act=seeks criterion="a seat" attribution=a6
f1 holder=p4 about="rain" window=2031-06 attribution=a6
k1 request from=p4 to=p1 what="a request"
c1 act by=p3 against=p1 what="sold the harbour" attribution=a3
m1 format="Seven Shores" member=p1 change=member
q1 speech attribution=a5
w1 says="the briefing was on Tuesday"
h1 copyright holder="Morning Bell"
`

/** Where the loader looks for the names of work and copy. */
export const FILE = "works/ostrel-lease/morning-bell.press"
