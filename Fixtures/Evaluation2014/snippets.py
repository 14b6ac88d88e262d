"""Passages that plainly earn one verdict, for generate.py to compose cases of.

Each passage speaks of its own dimension only, so that what a case shall leave out stays left out. Marks: {n} the
child's
name, {p} and {P} he or she, {o} him or her, {g} his or her, {d} a small number, {e} a number from 10 to 40.
"""

DOMAINS = {
    "barnets-udviklingsmaessige-behov": [
        "sundhed", "skole-og-laering", "fritid-og-venskaber", "udvikling-og-adfaerd", "familierelationer"],
    "foraeldrekompetencer": [
        "grundlaeggende-omsorg", "sikkerhed", "foelelsesmaessig-varme", "stimulering",
        "vejledning-og-graensesaetning", "stabilitet"],
    "familie-og-omgivelser": [
        "familiens-historie-og-funktion", "slaegtninge-og-netvaerk", "bolig", "beskaeftigelse", "oekonomi",
        "relationer-til-omgivelserne"],
}

# Earns "ja": something concrete of this child or family.
DESCRIBED = {
    "sundhed": [
        "{n} vejer {e} kg, har fulgt alle vaccinationer og får astmamedicin hver morgen.",
        "{n} har haft mellemørebetændelse {d} gange det seneste år og hører nedsat på det ene øre.",
        "{n} sover kun fem til seks timer om natten og har hovedpine flere gange om ugen. Lægen har ikke fundet en "
        "årsag.",
        "{n} bruger briller, har sukkersyge og tager insulin fire gange om dagen."],
    "skole-og-laering": [
        "{n} går i {d}. klasse, regner som de andre, men læser to klassetrin under sin alder.",
        "{n} har haft {e} fraværsdage siden sommerferien og mangler det meste af årets pensum i dansk.",
        "I {d}. klasse får {n} specialundervisning i læsning fire timer om ugen og er bedst i matematik.",
        "{n} afleverer alle sine opgaver, men skriver kun få linjer og rækker aldrig hånden op i timerne."],
    "fritid-og-venskaber": [
        "{n} gik til fodbold indtil efteråret og sidder nu alene hjemme hver eftermiddag.",
        "{n} har én ven, Tobias, som {p} cykler med om lørdagen. {P} går ikke i klub.",
        "{n} har to kammerater, som {p} leger med i weekenden, og går til svømning om tirsdagen.",
        "{n} bruger eftermiddagene på computerspil alene og har ikke haft en kammerat på besøg i {d} måneder."],
    "udvikling-og-adfaerd": [
        "{n} bliver hurtigt vred, råber og har {d} gange i år slået en klassekammerat. Bagefter er {p} "
        "stille længe.",
        "{n} trækker sig ind i sig selv, svarer med enkelte ord og bider negle, til de bløder.",
        "{n} bliver hurtigt urolig, bider negle og græder, når {p} taber, men er hjælpsom over for de mindre "
        "børn.",
        "{n} taler som jævnaldrende og tager ansvar for opgaver, men bliver bange ved pludselige lyde og gemmer sig."],
    "familierelationer": [
        "{n} og lillesøster Karla skændes hver morgen om pladsen ved bordet, men over for far holder de to sammen.",
        "{n} og storebror Mads skændes hver dag, men sover i samme værelse, fordi de begge helst vil det.",
        "{n} står sin far nær og ringer til ham hver aften. Forholdet til mors nye mand er køligt.",
        "{n} har to halvsøskende, som {p} holder meget af, og sidder tæt op ad mor ved begge besøg."],
    "grundlaeggende-omsorg": [
        "Mor vækker {n}, smører madpakke og sørger for rent tøj hver dag.",
        "{n} kommer ofte i skole uden madpakke og i det samme tøj flere dage i træk.",
        "Mor laver varm mad hver aften og vasker tøj om søndagen, men {n} kommer sjældent i bad.",
        "Far smører madpakker og holder øje med, at {n} er vasket og har børstet tænder."],
    "sikkerhed": [
        "{n} er {d} gange fundet alene ved banen om aftenen, uden at forældrene vidste det. Der er nu sat lås på "
        "hoveddøren.",
        "Forældrene har låst medicin og knive inde og henter {n} ved vejen, fordi {p} løber ud foran biler.",
        "Far har kørt bil med {n} uden sele, og komfuret har to gange stået tændt, mens {p} var alene hjemme.",
        "Mor følger {n} over den store vej hver morgen, og {p} har cykelhjelm på."],
    "foelelsesmaessig-varme": [
        "Mor krammer og trøster {n}, når {p} græder, og kysser {o} godnat.",
        "Far tager {n} på skødet, roser {o} og kysser {o} godnat.",
        "Forældrene siger ikke noget rosende, og {n} bliver hverken krammet eller trøstet ved de to besøg.",
        "Mor smiler, når {n} kommer ind ad døren, giver {o} et kram og kalder {o} sin skat."],
    "stimulering": [
        "Forældrene læser højt hver aften og tager {n} med på biblioteket.",
        "Der er hverken bøger eller legetøj i hjemmet, og ingen hjælper {n} med lektierne.",
        "Far øver tabeller og staveord med {n} efter aftensmaden.",
        "Mor øver gloser med {n} og har meldt {o} til tegneundervisning."],
    "vejledning-og-graensesaetning": [
        "Sengetid er klokken otte, telefonen ligger i køkkenet om natten, og forældrene holder fast, også når {n} "
        "råber.",
        "Mor siger nej, men giver efter, når {n} råber. {n} bestemmer selv sin sengetid.",
        "Far sætter grænser ved at forklare hvorfor, og {n} retter sig efter det de fleste dage.",
        "Der er ingen faste regler for telefon og computer, og {n} bestemmer selv, hvornår den slukkes."],
    "stabilitet": [
        "{n} har skiftet omsorgsperson fire gange på to år og ved sjældent, hvem der lægger {o} i seng.",
        "Hverdagen er den samme uge efter uge, og det har altid været de samme to, der har passet {n}."],
    "familiens-historie-og-funktion": [
        "Forældrene blev skilt i 2009 efter flere års skænderier. Mor var som barn anbragt i plejefamilie.",
        "Mor voksede op på et børnehjem. Far mistede begge sine forældre som 15-årig.",
        "Familien kom til landet i 1998 som flygtninge, og far lider af følger efter fængsling.",
        "Forældrene har været gift i tolv år. Far drak tidligere og har været i behandling i 2011."],
    "slaegtninge-og-netvaerk": [
        "Mormor henter {n} to gange om ugen, og moster har {o} på ferie hver sommer.",
        "Farfar og farmor kommer hver søndag. Mors veninde Lone kan passe {n} med kort varsel.",
        "Morbror og hans kone ses hver måned. Forældrene har et vennepar, som de kan ringe til.",
        "Familiens slægtninge bor i Tyrkiet, men en faster i Odense har {n} boende i efterårsferien."],
    "bolig": [
        "Familien bor i en treværelses lejlighed på {d}. sal, hvor {n} har eget værelse.",
        "Familien bor i et rækkehus på 92 m2 med have. {n} deler værelse med sin bror.",
        "Lejligheden har to værelser og skimmel i badeværelset. {n} sover i stuen.",
        "Familien lejer et hus på landet, hvor varmen er lukket af i to af rummene."],
    "beskaeftigelse": [
        "Mor er social- og sundhedshjælper på fuld tid, far er chauffør.",
        "Mor er uden arbejde efter en fyring i 2012. Far arbejder på lager om natten.",
        "Far er tømrer, og mor er kassedame på deltid.",
        "Begge forældre er på førtidspension, far efter en ulykke på sin arbejdsplads."],
    "oekonomi": [
        "Familien har {e}00 kr. tilbage om måneden, når de faste udgifter er betalt, og afdrager på en gæld.",
        "Forældrene har fast indtægt, ingen gæld og sparer op til ferien.",
        "Regningerne er ikke betalt i tre måneder, og familien skylder 18.000 kr. væk.",
        "Familien lever af kontanthjælp og skylder 40.000 kr. på et kviklån."],
    "relationer-til-omgivelserne": [
        "Familien er med i beboerforeningen, og naboerne hjælper hinanden med at hente børnene.",
        "Naboerne har klaget over støj, og forældrene kommer ikke længere til fester i gården.",
        "Forældrene er aktive i idrætsforeningen, hvor mor står for kiosken.",
        "Familien holder sig for sig selv i kvarteret og hilser ikke på naboerne, efter at bilen blev ridset."],
}

# Also earns "ja": left out with a reason that it does not matter here.
LEFT_OUT = {
    "bolig": "Boligen er fravalgt, da den er set ved besøg og ikke har betydning for {n}s vanskeligheder.",
    "beskaeftigelse": "Fravalgt, da forældrenes arbejde ikke har betydning for {n}s situation.",
    "oekonomi": "Fravalgt, fordi forældrene har faste indtægter, og økonomien ikke har betydning for {n}s situation.",
    "sundhed": "Fravalgt, da {n} er rask, og helbredet ikke har betydning for det, undersøgelsen skal belyse.",
}

# Earns "delvist": general or evaluative, without a fact.
TOUCHED = {
    "sundhed": ["{n} har et godt helbred."],
    "skole-og-laering": ["Skolegangen er alderssvarende."],
    "fritid-og-venskaber": ["{n} har en god fritid."],
    "udvikling-og-adfaerd": ["{n} er en glad {kind}."],
    "familierelationer": ["{n} har gode familierelationer."],
    "grundlaeggende-omsorg": ["Den grundlæggende omsorg er tilstrækkelig."],
    "sikkerhed": ["Sikkerheden i hjemmet er god."],
    "foelelsesmaessig-varme": ["Forældrene holder af {n}."],
    "stimulering": ["Stimuleringen er alderssvarende."],
    "vejledning-og-graensesaetning": ["Grænsesætningen er god nok."],
    "stabilitet": ["Stabiliteten er god."],
    "slaegtninge-og-netvaerk": ["Familien har et godt netværk."],
    "bolig": ["Boligforholdene er gode."],
    "oekonomi": ["Økonomien er stram."],
    "beskaeftigelse": ["Forældrenes beskæftigelse er god."],
    "relationer-til-omgivelserne": ["Familien har gode relationer til omgivelserne."],
}

# Earns "nej", as does saying nothing.
ABSENT = ["Udfyldes senere.", "Ikke relevant.", "Er ikke belyst.", "-", "Intet at bemærke.",
          "Der er ikke spurgt ind til dette."]

# A theme runs from the need to the follow-up.
THEMES = {
    "laesning": {
        "dimension": "skole-og-laering",
        "described": ["{n} går i {d}. klasse, regner som de andre, men læser to klassetrin under sin alder.",
                      "I {d}. klasse får {n} specialundervisning i læsning fire timer om ugen og er bedst i "
                      "matematik."],
        "need": "{n} har behov for hjælp til at lære at læse.",
        "short": "at lære at læse",
        "problem": "læsevanskeligheder",
        "goal": "{n} kan læse en bog på sit klassetrin inden sommerferien.",
        "intervention": "Læsekursus på skolen tre gange om ugen, hvor {n} øver læsning med en læsevejleder.",
        "status": "{n} har gået til læsekursus siden starten og læser nu halvandet klassetrin bedre.",
        "effect": "læsningen er blevet bedre, fordi {n} får hjælp hver uge"},
    "kammerater": {
        "dimension": "fritid-og-venskaber",
        "described": ["{n} gik til fodbold indtil efteråret og sidder nu alene hjemme hver eftermiddag.",
                      "{n} bruger eftermiddagene på computerspil alene og har ikke haft en kammerat på besøg i {d} "
                      "måneder."],
        "need": "{n} har behov for kammerater på sin egen alder.",
        "short": "at få kammerater på sin egen alder",
        "problem": "mangel på kammerater",
        "goal": "{n} er sammen med en kammerat på sin egen alder mindst en gang om ugen.",
        "intervention": "En kontaktperson følger {n} i klub to gange om ugen, så {p} kan lære kammerater at kende.",
        "status": "{n} er begyndt i klubben og ses nu med en kammerat hver lørdag.",
        "effect": "{n} har fået en kammerat, fordi kontaktpersonen har været med i klubben"},
    "vrede": {
        "dimension": "udvikling-og-adfaerd",
        "described": ["{n} bliver hurtigt vred, råber og har {d} gange i år slået en klassekammerat."],
        "need": "{n} har behov for hjælp til at styre sin vrede.",
        "short": "at styre sin vrede",
        "problem": "vredesudbrud",
        "goal": "{n} kan sige fra med ord, når {p} bliver vred, i stedet for at slå.",
        "intervention": "Samtaler hos psykolog hver anden uge om, hvordan {n} kan styre sin vrede.",
        "status": "{n} har været til samtaler om sin vrede og har ikke slået nogen de sidste to måneder.",
        "effect": "vreden er aftaget, fordi {n} har lært at sige til i tide"},
    "soevn": {
        "dimension": "sundhed",
        "described": ["{n} sover kun fem til seks timer om natten og har hovedpine flere gange om ugen."],
        "need": "{n} har behov for at få den søvn, {p} mangler.",
        "short": "at få mere søvn",
        "problem": "manglende søvn",
        "goal": "{n} sover mindst ni timer hver nat.",
        "intervention": "En familiebehandler kommer tre aftener om ugen og hjælper {n} og forældrene med søvnen.",
        "status": "{n} sover nu otte til ni timer hver nat.",
        "effect": "søvnen er blevet længere, fordi der nu er en fast sengetid"},
}

# Overall analyses: the child, the parents against the needs, what the family means, the weighing. {a} and {b} are the
# problems of the themes, {sa} and {sb} what the child needs.
ANALYSIS_CHILD = [
    "{n}s {a} og {b} hænger sammen og forstærker hinanden, fordi {p} bruger alle sine kræfter på det ene og derfor "
    "ikke magter det andet. Så længe det er svært for {o} {sa}, bliver det derfor også ved med at være svært {sb}.",
    "Når det er svært for {o} {sa}, skyldes det til dels {g} {b}, for det ene gør det andet værre, og {p} har "
    "ikke kræfter til begge dele. Derfor hænger det sammen med {sb}.",
    "{n}s {a} kan forstås som en følge af, at {p} længe har stået alene med det. Det har ført til {b}, og derfor "
    "hænger det sammen, når det både gælder {sa} og {sb}."]
ANALYSIS_PARENTS = [
    "Over for disse behov står forældre, som giver {n} omsorg, hvilket er en vigtig ressource. "
    "Forældrenes evner rækker imidlertid ikke til at afhjælpe vanskelighederne, fordi de ikke ved hvordan.",
    "Forældrenes omsorg er en ressource for {o}, men den rækker ikke til det særlige, som {n} har brug for, og derfor "
    "kan mor og far ikke dække behovene.",
    "Forældrene kan yde {n} omsorg, og det er en styrke, der kan bygges på. Omvendt mangler forældrene forståelse for, "
    "hvad der ligger bag {n}s vanskeligheder, og de kan derfor ikke imødekomme behovene alene."]
ANALYSIS_FAMILY = [
    "Familiens svære år har haft betydning for {n}, fordi forældrene dengang ikke havde overskud, og forældrenes arbejde "
    "betyder, at familien stadig har mindre tid til {o}, end {p} behøver.",
    "Det, familien har været igennem, forklarer, at ingen greb ind tidligere. I dag giver mors og fars arbejde ro om "
    "økonomien, men tager tiden fra {n}, og det ene opvejer ikke det andet."]
ANALYSIS_WEIGHING = [
    "Afvejet mod hinanden vejer det første tungest, fordi {p} mærker det hver dag, og fordi det, der beskytter {o}, ikke "
    "kan opveje det.",
    "I den samlede afvejning vejer vanskelighederne tungere end det, der beskytter {o}, fordi familien er alene om dem."]
ANALYSIS_THEORY = [
    "Med Bowlbys tilknytningsteori kan {n}s reaktioner forstås som en søgen efter en tryg base.",
    "Ifølge Bronfenbrenners udviklingsøkologiske teori må vanskelighederne ses i samspillet mellem hjem og skole.",
    "Forskningen i resiliens (Sommer) peger på, at en enkelt betydningsfuld voksen kan gøre forskellen for børn i "
    "{n}s situation."]
ANALYSIS_LIST_CHILD = [
    "Behov, der ikke er dækket: {sa}, {sb}."]
ANALYSIS_LIST_ALL = [
    "{n} har behov for {sa} og for {sb}. Forældrene kan ikke give {o} den omsorg, det kræver. Forældrene har selv haft en svær "
    "opvækst, og far har mistet sit arbejde."]
ANALYSIS_NEW_CHILD = [
    "Efter at beskrivelserne er skrevet, har PPR indsendt en intelligenstest af {n}. Den viser en samlet score i "
    "normalområdet "
    "og en svag arbejdshukommelse. Det konkluderes, at {n} har en ujævn kognitiv profil, som bør følges af PPR."]
ANALYSIS_NEW_ALL = [
    "Efter at beskrivelserne er skrevet, er der modtaget en udskrivningsepikrise om {n} med diagnosen migræne. "
    "Samtidig har en psykolog testet mors og fars forældrekompetencer og fundet, at forældrenes evne til at være forældre "
    "for {n} ikke rækker, og at de har brug for støtte som forældre. Jobcentret har oplyst, at far har mistet sit arbejde. "
    "Boligforeningen har oplyst, at familien skal flytte. Det konkluderes, at diagnosen skal følges, og at "
    "erklæringerne skal indhentes."]
NO_ANALYSIS = ["Udfyldes senere.", "Se ovenfor.", "Der er ikke udarbejdet en samlet analyse."]

ASSESSMENT_SUPPORT = [
    "Det vurderes, at {n} har behov for særlig støtte, fordi vanskelighederne er blevet større det seneste år, og fordi "
    "forældrene ikke kan afhjælpe dem alene.",
    "Det vurderes, at der er behov for en indsats. Begrundelsen er, at {n} ikke får dækket sit behov for {sa}, og at "
    "det er blevet værre det seneste halve år."]
ASSESSMENT_NO_SUPPORT = [
    "Det vurderes, at der ikke er behov for særlig støtte, fordi skolens almindelige hjælp kan dække det, der er svært "
    "for {n}."]
ASSESSMENT_BARE = ["Der er behov for en indsats efter § 52.",
                   "Det vurderes, at der skal iværksættes støtte efter § 52."]

VIEW_CHILD = [
    "{n} siger, at det er svært at følge med, og at dagene er lange.",
    "{n} siger, at {p} godt kan lide sin lærer, men at timerne er svære."]
VIEW_CHILD_BY_OTHERS = [
    "Læreren mener, at {n} selv helst vil have mere tid til opgaverne.",
    "Pædagogen tror, at {n} savner nogen at tale med."]
VIEW_PARENTS = [
    "Mor siger, at hun er bekymret for {n}. Far mener, at skolen har ventet for længe.",
    "Mor fortæller, at hun savner svar fra skolen. Far mener, at skolen kunne have ringet før."]
VIEW_PARENTS_BY_OTHERS = [
    "Læreren har indtryk af, at forældrene er skuffede over skolen."]
VIEW_ON_ASSESSMENT_CHILD = [
    "{n} synes, at vurderingen er rigtig, og vil gerne have hjælpen.",
    "{n} synes, at vurderingen er rigtig, men vil selv vælge dagen."]
VIEW_ON_ASSESSMENT_PARENTS = [
    "Forældrene er enige i vurderingen.",
    "Mor er enig i vurderingen. Far er uenig og synes, at indsatsen er for lille."]

TALK_HELD = ["Der er holdt samtale med {n} på skolen. Samtalen varede en time.",
             "Samtale afholdt med {n} i hjemmet uden forældrene."]
TALK_PARTLY = ["Samtalen med {n} blev afbrudt efter ti minutter, da {p} ikke ville mere. Den er ikke genoptaget."]
TALK_DISABILITY = ["Der er ikke holdt samtale med {n}, da {p} på grund af sit handicap ikke har et sprog."]
TALK_NOT_HELD = ["Der er ikke holdt samtale med {n}, da tiden ikke slog til inden fristen.",
                 "Der er ikke holdt samtale, da forældrene ikke gav lov til det."]

HEARD = [
    "Undersøgelsen er sendt i høring hos forældrene med frist den 18. august. Der er ikke indkommet "
    "bemærkninger.",
    "Undersøgelsen har været i høring hos begge forældre, som ingen bemærkninger havde."]
SENT = ["Undersøgelsen er sendt til forældrene.", "Undersøgelsen vil blive sendt i høring hos forældrene."]

OTHERS_TOLD = [
    "Klasselæreren oplyser, at skolen er bekymret for {n}.",
    "Skolen oplyser, at der er holdt tre møder om {n} i år.",
    "Skolen oplyser, at den har svaret på forvaltningens brev om {n}."]
OTHERS_ASKED = ["Skolen er blevet bedt om en udtalelse."]

FOCUS = "Undersøgelsen skal belyse {n}s skolegang, kammerater, helbred og adfærd samt forældrenes daglige omsorg."

# The need that the analysis does not take up.
THIRD_NEED = "{n} har behov for en rampe ved hoveddøren."

GOAL_UNRELATED = "Der afholdes netværksmøder hver tredje måned, og referater sendes ud."
GOAL_UNANSWERED = "{n} sparer 500 kr. op i banken."
INTERVENTION_UNANSWERED = "Der bevilges penge til kontogebyret."

STATUS_UNRELATED = "Mødet er flyttet til en anden dag, og der er ny leder i afdelingen."
FOLLOWED_ASSESSED = ["Det vurderes, at indsatsen virker: {effect}."]
FOLLOWED_SPARSE = ["Det går fint.", "Det går fremad."]
CHANGED = ["Indsatsen ændres, så timerne sættes op, da der fortsat er brug for mere.",
           "Indsatsen fortsætter uændret, fordi den har vist sig rigtig."]
CHANGED_ONLY = ["Planen ændres: Støtten sættes op."]
CONTINUES = ["Fortsætter."]
EMPTY = "Udfyldes senere."
