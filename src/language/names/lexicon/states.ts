/**
 * States with their capitals and the words for what is of them, enough to tell a state and a capital from other names.
 * Written for this project from general knowledge. One line for each: names / capitals / adjectives and people.
 */
interface State {
  readonly names: readonly string[]
  readonly capitals: readonly string[]
  readonly demonyms: readonly string[]
}

const LINES = `afghanistan/kabul/afghan afghans
albania/tirana/albanian
algeria/algiers/algerian
andorra/andorra la vella/andorran
angola/luanda/angolan
argentina/buenos aires/argentine argentinian
armenia/yerevan/armenian
australia/canberra/australian
austria/vienna/austrian
azerbaijan/baku/azerbaijani azeri
bahamas/nassau/bahamian
bahrain/manama/bahraini
bangladesh/dhaka/bangladeshi
barbados/bridgetown/barbadian
belarus/minsk/belarusian belarussian
belgium/brussels/belgian
belize/belmopan/belizean
benin/porto-novo/beninese
bhutan/thimphu/bhutanese
bolivia/la paz,sucre/bolivian
bosnia,bosnia and herzegovina/sarajevo/bosnian
botswana/gaborone/botswanan
brazil/brasília,brasilia/brazilian
brunei/bandar seri begawan/bruneian
bulgaria/sofia/bulgarian
burkina faso/ouagadougou/burkinabe
burundi/gitega,bujumbura/burundian
cambodia/phnom penh/cambodian
cameroon/yaoundé,yaounde/cameroonian
canada/ottawa/canadian
cape verde,cabo verde/praia/cape-verdean
central african republic/bangui/
chad/n'djamena/chadian
chile/santiago/chilean
china,prc/beijing,peking/chinese
colombia/bogotá,bogota/colombian
comoros/moroni/comorian
congo,democratic republic of congo,drc/kinshasa,brazzaville/congolese
costa rica/san josé/costa-rican
croatia/zagreb/croatian croat
cuba/havana/cuban
cyprus/nicosia/cypriot
czech republic,czechia/prague/czech
denmark/copenhagen/danish dane
djibouti/djibouti city/djiboutian
dominican republic/santo domingo/dominican
ecuador/quito/ecuadorian ecuadorean
egypt/cairo/egyptian
el salvador/san salvador/salvadoran
equatorial guinea/malabo/
eritrea/asmara/eritrean
estonia/tallinn/estonian
eswatini,swaziland/mbabane/swazi
ethiopia/addis ababa/ethiopian
fiji/suva/fijian
finland/helsinki/finnish finn
france/paris/french frenchman
gabon/libreville/gabonese
gambia/banjul/gambian
georgia/tbilisi/georgian
germany/berlin/german
ghana/accra/ghanaian
greece/athens/greek
guatemala/guatemala city/guatemalan
guinea/conakry/guinean
guyana/georgetown/guyanese
haiti/port-au-prince/haitian
honduras/tegucigalpa/honduran
hungary/budapest/hungarian
iceland/reykjavik,reykjavík/icelandic icelander
india/new delhi,delhi/indian
indonesia/jakarta/indonesian
iran/tehran,teheran/iranian
iraq/baghdad/iraqi
ireland/dublin/irish irishman
israel/jerusalem,tel aviv/israeli
italy/rome/italian
ivory coast,côte d'ivoire/abidjan,yamoussoukro/ivorian
jamaica/kingston/jamaican
japan/tokyo/japanese
jordan/amman/jordanian
kazakhstan/astana,nur-sultan/kazakh kazakhstani
kenya/nairobi/kenyan
kosovo/pristina/kosovar kosovan
kuwait/kuwait city/kuwaiti
kyrgyzstan/bishkek/kyrgyz
laos/vientiane/laotian
latvia/riga/latvian
lebanon/beirut/lebanese
lesotho/maseru/basotho
liberia/monrovia/liberian
libya/tripoli/libyan
liechtenstein/vaduz/
lithuania/vilnius/lithuanian
luxembourg/luxembourg city/luxembourgish
madagascar/antananarivo/malagasy
malawi/lilongwe/malawian
malaysia/kuala lumpur,putrajaya/malaysian
maldives/malé/maldivian
mali/bamako/malian
malta/valletta/maltese
mauritania/nouakchott/mauritanian
mauritius/port louis/mauritian
mexico/mexico city/mexican
moldova/chisinau,chișinău/moldovan
monaco//monegasque
mongolia/ulaanbaatar,ulan bator/mongolian
montenegro/podgorica/montenegrin
morocco/rabat/moroccan
mozambique/maputo/mozambican
myanmar,burma/naypyidaw/burmese
namibia/windhoek/namibian
nepal/kathmandu/nepalese nepali
netherlands,holland/the hague,amsterdam/dutch dutchman
new zealand/wellington/
nicaragua/managua/nicaraguan
niger/niamey/nigerien
nigeria/abuja/nigerian
north korea,dprk/pyongyang/
north macedonia,macedonia/skopje/macedonian
norway/oslo/norwegian
oman/muscat/omani
pakistan/islamabad/pakistani
palestine/ramallah/palestinian
panama/panama city/panamanian
papua new guinea/port moresby/
paraguay/asunción,asuncion/paraguayan
peru/lima/peruvian
philippines/manila/philippine filipino
poland/warsaw/polish pole
portugal/lisbon/portuguese
qatar/doha/qatari
romania/bucharest/romanian
russia,russian federation/moscow/russian
rwanda/kigali/rwandan
samoa/apia/samoan
saudi arabia/riyadh/saudi
senegal/dakar/senegalese
serbia/belgrade/serbian serb
seychelles//seychellois
sierra leone/freetown/sierra-leonean
singapore//singaporean
slovakia/bratislava/slovak slovakian
slovenia/ljubljana/slovenian slovene
somalia/mogadishu/somali
south africa/pretoria/
south korea,republic of korea/seoul/korean
south sudan/juba/
spain/madrid/spanish spaniard
sri lanka/colombo/sri-lankan
sudan/khartoum/sudanese
suriname/paramaribo/surinamese
sweden/stockholm/swedish swede
switzerland/bern,berne/swiss
syria/damascus/syrian
taiwan/taipei/taiwanese
tajikistan/dushanbe/tajik
tanzania/dodoma/tanzanian
thailand/bangkok/thai
timor-leste,east timor/dili/timorese
togo/lomé,lome/togolese
trinidad and tobago/port of spain/trinidadian
tunisia/tunis/tunisian
turkey,türkiye/ankara/turkish turk
turkmenistan/ashgabat/turkmen
uganda/kampala/ugandan
ukraine/kyiv,kiev/ukrainian
united arab emirates,uae,emirates/abu dhabi/emirati
united kingdom,uk,u.k.,britain,great britain,england/london/british briton english
united states,united states of america,us,u.s.,usa,u.s.a.,america/washington,washington d.c.,washington dc/american
uruguay/montevideo/uruguayan
uzbekistan/tashkent/uzbek
vatican,vatican city//
venezuela/caracas/venezuelan
vietnam/hanoi/vietnamese
yemen/sana'a,sanaa/yemeni
zambia/lusaka/zambian
zimbabwe/harare/zimbabwean
scotland/edinburgh/scottish scot
wales/cardiff/welsh
northern ireland/belfast/`

const STATES: readonly State[] = LINES.split("\n").map((line) => {
  const [names = "", capitals = "", demonyms = ""] = line.split("/")
  return {
    names: names.split(","),
    capitals: capitals.split(",").filter(Boolean),
    demonyms: demonyms.split(" ").filter(Boolean),
  }
})

/** For each name of a state, in small letters, the number of the state. */
export const STATE_NAMES: ReadonlyMap<string, number> = new Map(
  STATES.flatMap(({names}, i) => names.map((name): [string, number] => [name, i])),
)
/** For each capital, in small letters, the number of its state. */
export const CAPITALS: ReadonlyMap<string, number> = new Map(
  STATES.flatMap(({capitals}, i) => capitals.map((name): [string, number] => [name, i])),
)
/** Adjectives and names of people, in small letters; plurals in “-s” besides. */
export const DEMONYMS: ReadonlyMap<string, number> = new Map(
  STATES.flatMap(({demonyms}, i) => demonyms.map((name): [string, number] => [name, i])),
)
export const WIDER_DEMONYMS: readonly string[] = [
  ..."european african asian arab kurdish kurd western eastern northern southern latin nordic baltic balkan muslim christian".split(
    " ",
  ),
  ..."jewish catholic protestant sunni shia shiite hindu sikh buddhist soviet ottoman black white hispanic latino gulf".split(
    " ",
  ),
]
