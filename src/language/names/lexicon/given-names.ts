/**
 * Common given names of many countries, with the gender they are mostly borne by. Written for this project from general
 * knowledge of names in use; no list of persons was drawn on. Names that both bear are under `EITHER_GIVEN_NAMES`.
 */
import {list} from "./list.ts"

export const MALE_GIVEN_NAMES =
  list(`aaron abdul abdullah abdallah abdel abdelaziz abdulaziz abdulrahman abe abel abraham adam adil aditya adnan
  adrian ahmad ahmed ahmet ajay ajit akbar akira al alan albert alberto aldo alec alejandro aleksandr aleksandar aleksei alexander
  alexandre alexandru alexei alexey alexis alfonso alfred alfredo ali allan allen alvaro amir amit amos anand anatol anatoly anders andre andré
  andreas andrei andrej andres andrew andrey andrzej andy angelo anil anthony anton antonio anwar arjun arkady armando arnold
  arseny arthur artur arturo arun arvind asad ashok ashraf atul august augusto austin axel aziz babatunde barack bart bartholomew basil
  bashar ben benedict benito benjamin benny bernard bernardo bernd bert bill billy bjorn björn bob bobby boris brad bradley
  brandon brendan brent brett brian bruce bruno bryan burak caleb calvin cameron carl carlo carlos carter cecil cedric cesar césar
  chad charles charlie chen chester chidi chinedu chris christian christophe christopher chuck chukwu clarence claude claudio claus
  clayton clement clifford clive clyde colin connor conor conrad constantin corey cornelius craig curtis cyril cyrus dale dalton dan daniel
  daniele danilo danny darius darren darryl dave david davide dean deepak denis dennis derek desmond devendra dick didier diego dieter dietrich
  dimitri dimitris dinesh dirk dmitri dmitry dominic dominik don donald dong douglas drew dustin dwayne dwight earl ed
  eddie edgar edmund eduardo edward edwin ehud eli elias elijah elliot elliott emil emilio emmanuel emeka enda enrico enrique eric erich erik
  ernest ernesto ernst esteban ethan eugene evan evgeny fabian fabio fadi faisal farid farouk federico felipe felix ferdinand fernando fidel
  filip flavio florian floyd francesco francis francisco franco françois francois frank frankie franklin franz fred freddie frederic frederick
  fredrik friedrich fritz fyodor gabriel gamal ganesh gareth garth gary gaston gavin gene gennady geoff geoffrey george georges georg
  gerald gerard gerhard gianni gideon gilbert giles giorgio giovanni giulio giuseppe glen glenn gopal gordon graham grant greg gregor gregory grigory
  guido guillaume guillermo gunnar gunther gus gustav gustavo guy habib hamid hamza hank hans harald hari harish harold harry haruto harvey hasan hassan
  hector hector heinrich heinz helmut hendrik henri henrik henry herbert herman hernan hideo hiroshi horst howard hubert hugh hugo humberto hussain hussein
  ian ibrahim idris ignacio igor ilya imran ion irving isaac isaiah ishaan ismail istvan ivan ivo jack jackson jacob jacques jaime jake
  jakob jakub jamal james jamie jan janos jared jaroslav jason javier jawad jay jean jed jeff jeffrey jens jeremiah jeremy jerome jerry
  jim jimmy jiri joachim joao joão joaquin joe joel johan johann johannes john johnny jon jonas jonathan jorge jose josé josef joseph
  josh joshua josip juan judd jules julian julien julio julius jun juma jurgen jürgen justin kabir kaleb kamal karan karim karl kay-uwe keith kelechi
  ken kenji kenneth kent kevin khaled khalid khalil kiran kirill kirk klaus kofi kojo konstantin krishna kumar kunal kurt kwame kyle lamar lance larry
  lars laszlo lászló laurent lawrence lazar lee len leo leon leonard leonardo leonid leroy leszek levi lewis liam lionel lloyd lorenzo louis luc
  luca lucas luciano ludwig luigi luis luiz luka lukas luke lyle mahmoud mahmud malcolm malik manfred manoj manuel marc marcel marcelo marco marcos
  marcus marek mariano mario marius mark marko markus marshall martin marty marvin massimo mateo mathew mathias mathieu matias matt matteo matthew
  matthias matthieu maurice mauricio mauro max maxim maximilian maxime mehdi mehmet mel melvin michael michal michel miguel mihai mikael mike mikhail
  milan miles milos milton miroslav mitch mitchell mo mohamed mohamad mohammad mohammed mohan morgan morris moses moshe muhammad muhammadu mukesh
  murat murray musa mustafa nabil nadir naftali narendra nasser nathan nathaniel navin ned neil nelson nicholas nick nicola nicolae nicolas niels nigel
  nikhil niklas nikola nikolai nikolay nikos nils noah nobuo noel noor norman octavio oleg olaf ole oliver olivier olu oluwaseun omar orlando oscar oskar osman otto owen
  pablo paolo pascal pat patrice patrick paul paulo pavel pawel pedro percy perry pete peter petr petro philip philipp philippe phillip pierre pieter
  piet piotr pradeep prakash pranab prem radoslav rafael rafik raghu rahul raj rajesh rajiv rakesh ralph ramesh ramon ramzi randall randy raphael rashid raul
  ravi ray raymond reginald reinhard rene renzo rex reza ricardo riccardo rich richard rick rob robert roberto robin rod rodney rodrigo
  roger rohan rohit roland rolf roman romano ron ronald ronnie ross roy ruben rudolf rudy rupert russ russell ryan saad sabir saeed said salim salman salvador salvatore
  sam sami samir samuel sandeep sanjay santiago satish saul scott sean sebastian seif selim serge sergei sergey sergio seth seymour shane shaun shawn shigeru shinzo sid sidney
  sigmund silvio simon sipho slobodan soren sören stan stanislav stanley stefan stefano stephan stephane stephen steve steven stuart sultan sunil suresh sven sylvester
  tad tadeusz takashi takeshi tariq ted tendai terence terrence terry thabo theo theodore thiago thierry thomas tim timothy timur tito tobias todd tom tomas tomasz tommaso tommy
  toni tony travis trent trevor tristan troy tyler ulrich umar umberto usman vaclav václav valentin valery vasily venkat vernon vicente victor viktor vijay vikram vinay vince
  vincent vinod virgil vitaly vivek vladimir vladislav volodymyr wade wael walid wallace walter warren waseem wayne wei wendell werner wilfred wilhelm will willem william willie
  wojciech wolfgang xavier yasser yaw yevgeny yitzhak yousef youssef yuri yusuf yves zaid zachary zack zhang ziad zoltan
  bhupesh devdas gurpreet harpreet jagdish lalit madhav mahesh mahendra naresh nitin omkar pankaj pramod rajan rajendra ranjit sachin shankar shyam siddharth srinivas
  subramanian sudhir surendra tarun uday umesh varun vasant yashwant bongani chukwuma kwabena mandla nnamdi olusegun sibusiso themba tunde uche yaya mamadou ousmane sekou ibrahima
  moussa amadou cheikh abdou alhaji bakary daouda modibo kwaku oumar jomo kamau mwangi otieno odhiambo kiprono barasa wanjala mutua juma salim hamisi jakaya`)

export const FEMALE_GIVEN_NAMES =
  list(`abigail ada adele adriana adrienne agnes agnieszka aicha aida aisha aishwarya akiko alberta alejandra alena alexandra alexia
  alice alicia alina alison allison alma amal amanda amara amber amelia amelie amina amira amy ana anastasia anandita andrea angela angelica angelina
  anika anita anja ann anna annabel anne annette annie antonia anya april arlene asha ashley asma astrid audrey aurora ava ayesha barbara beatrice beatriz becky
  belinda bernadette bertha beth bethany betty beverly bianca birgit blanca bonnie brenda bridget brigitte britta brooke camilla camille candace
  carla carly carmen carol carole carolina caroline carolyn carrie cassandra catalina catherine cathy cecilia celeste celia celine chantal charlene charlotte chelsea
  cherie cheryl chiara chloe christa christiana christina christine cindy claire clara clare claudia colette colleen connie constance consuelo cora
  cordelia corinne cristina cynthia daisy daniela danielle daphne darlene dawn debbie deborah debra deepa deirdre delia denise devika diana diane dina
  dolores dominique donna dora doris dorothea dorothy edith edna eileen elaine elena eleanor eleni elisa elisabeth elise eliza elizabeth ella ellen elsa elvira emilia
  emily emma erica erika erin esperanza esther ethel eugenia eunice eva eve evelyn faith farah fatima fatou fatoumata felicia felicity fiona flora florence frances francesca
  françoise francoise freda frederica frida funmi gabriela gabriella gabrielle gail galina gemma genevieve georgia georgina geraldine gerda gertrude gillian gina giorgia giovanna gisela gita giulia
  gladys gloria grace graciela greta gretchen gudrun gwen gwendolyn hala halima hana hanna hannah harriet heather hedwig heidi helen helena helene helga henrietta hilary hilda hillary
  hope hortense huda ida ilona ilse imelda ines inga ingeborg ingrid irene irina iris irma isabel isabella isabelle ivana ivy jacqueline jana jane
  janet janice janine jasmine jean-marie jeanette jeanne jennie jennifer jenny jessica jill jo joan joanna joanne jocelyn josefina josephine joy joyce juana judith
  judy julia juliana julie juliet juliette june justine kamala karen karin karina karla kate katerina katharina katherine kathleen kathryn kathy katie katja katrina kavita kay
  kayla keiko kellie kellyanne kerstin khadija kimberly kirsten kristen kristin kristina lakshmi lara larissa latifa latoya laura lauren laverne layla leah leena leila lena lenora leonora
  leticia lidia lila lilian liliana lillian lily lina linda lisa lisbeth liv liz liza lois lola loretta lorraine lotte louise lourdes lucia lucie lucille lucinda lucy
  ludmila luisa luz lydia lynn mabel madeleine madeline madison magda magdalena maggie maha mai malala malika mandy manuela mara marcela marcia margaret margarita margot
  marguerite maria mariam marian mariana marianne maribel marie mariko marilyn marina marion marisa marissa marjorie marlene marta martha martina mary maryam matilda maud maureen maxine maya mei melania
  melanie melinda melissa mercedes meredith meryl mia michaela michele michelle mildred milena millie mina mindy mira miranda miriam mireille misato mita molly mona monica monika monique
  muriel myra myrtle nabila nada nadia nadine nadja nancy naomi natalia natalie natasha nayla neha nell nellie nicole nidhi nina nirmala noelle nora noreen norma nour odette
  olga olive olivia oksana ophelia oumou paloma pamela patricia patty paula paulette pauline pearl peggy penelope penny petra philippa phoebe phyllis pilar polly pooja
  prisca priscilla priya rachel raquel radhika rania rebecca regina renata renee rhoda rhonda rita roberta rocio romana rosa rosalind rosario rose rosemary rosie
  roxanne ruby ruth sabine sabrina sadia sakura sally salma samantha samira sandra sangeeta sara sarah sasha-marie selena serena shakira shannon sharon sheila shelley shirin shirley shreya sibyl
  sigrid silvia simone sinead siobhan smita sofia solange sonia sonja sophia sophie stacey stacy stella stephanie sue sunita susan susana susanna susanne susie suzanne svetlana
  swati sybil sylvia sylvie tamar tamara tania tanya tara tatiana tatyana teresa tessa thelma theresa tiffany tina toni-ann tracey trudy ulrike uma ursula usha uta valentina
  valeria valerie vandana vanessa vera veronica veronika vicky victoria viola violet virginia viviana vivian vivien wangari wanda wendy whitney wilhelmina wilma winifred winnie xenia yasmin yasmine yelena
  yoko yolanda yuko yulia yvette yvonne zahra zainab zara zeinab zelda zoe zofia zsuzsa zuzana
  adaeze amaka chiamaka chioma folake ifeoma ngozi nkechi nomvula nthabiseng thandiwe zanele abena akosua ama efua esi wanjiru njeri akinyi atieno nafula
  anjali anuradha aparna archana aruna bhavna chitra divya gayatri geeta indira jaya jayanti jyoti kalpana kiran-bala leela madhuri malini manju mamata meena meera mridula nalini
  padma pallavi poonam preeti rani rekha rukmini sadhana sarita savita seema shanti sharmila shobha smriti sonali sudha sujata sulochana sushma tara vidya vimala`)

export const EITHER_GIVEN_NAMES =
  list(`alex ariel avery bailey blair bobbie casey chandra charley cody courtney dakota dana darcy devon dominique drew
  eden elif emery esme evelyn-ann frances-lee hilary-jo jackie jaime jamie jan jean jesse jody jordan jo jules kai kelly kerry kim kris kyle lane laurie lee leigh leslie lesley lindsay
  lindsey logan loren madison marion mackenzie micah michal morgan nat nicky nikita noor pat parker peyton quinn reagan reese riley robbie robin rory rowan sacha sam sandy sasha
  shannon shelby sidney stevie sydney taylor terry toby tracy valentine val xin yu yan wei ming li jing hong ling min jin hyun soo young ji sung kyung ngoc linh minh
  anh thanh duc tran nguyen xi hu wang zhou deng jiang mao park lim cho choi gyeong kiran jyoti simran harpreet gurpreet manpreet amandeep chidi ade ayo temi tolu femi`)
