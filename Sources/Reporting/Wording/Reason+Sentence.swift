package import AuditModel

extension Reason {
    /// What the reason says, as one sentence; general, so that no case can be told from it.
    package var sentence: LocalizedText {
        switch self {
        // Any criterion
        case .faultInRule:
            LocalizedText(
                danish: "Kriteriet kunne ikke bedømmes på grund af en fejl i programmet.",
                english: "The criterion could not be judged because of a fault in the program.")
        case .noAssessment:
            LocalizedText(
                danish: "Sagen har ingen børnefaglig undersøgelse.",
                english: "The case has no assessment.")
        case .noPlan:
            LocalizedText(
                danish: "Sagen har ingen handleplan.",
                english: "The case has no plan.")
        case .noFollowUp:
            LocalizedText(
                danish: "Sagen har ingen opfølgning.",
                english: "The case has no follow-up.")
        case .onlyAssessmentDelivered:
            LocalizedText(
                danish: "Kun undersøgelsen er leveret, så der kan intet siges om resten af sagen.",
                english: "Only the assessment was delivered, so nothing can be said of the rest of the case.")
        case .fulfilled:
            LocalizedText(
                danish: "Kriteriet er opfyldt.",
                english: "The criterion is met.")
        case .partlyFulfilled:
            LocalizedText(
                danish: "Kriteriet er delvist opfyldt.",
                english: "The criterion is partly met.")
        case .notFulfilled:
            LocalizedText(
                danish: "Kriteriet er ikke opfyldt.",
                english: "The criterion is not met.")
        case .outsideScope:
            LocalizedText(
                danish: "Kriteriet gælder ikke for denne sag.",
                english: "The criterion does not apply to this case.")
        case .basisMissing:
            LocalizedText(
                danish: "Det, kriteriet skal bedømmes ud fra, er ikke leveret.",
                english: "What the criterion is to be judged by was not delivered.")
        // 1 Templates
        case .templateOfMethod:
            LocalizedText(
                danish: "Dokumentet er skrevet i ICS-blanketten eller i DUBU.",
                english: "The document is written in the ICS form or in DUBU.")
        case .templateReworked:
            LocalizedText(
                danish: "Dokumentet er skrevet i en lokalt tilpasset skabelon.",
                english: "The document is written in a locally reworked template.")
        case .templateOther:
            LocalizedText(
                danish: "Dokumentet er skrevet i en anden skabelon eller uden skabelon.",
                english: "The document is written in another template or in none.")
        case .templateNotRecorded:
            LocalizedText(
                danish: "Det er ikke registreret, hvilken skabelon der er brugt.",
                english: "It is not recorded which template was used.")
        case .noInvestigationPlan:
            LocalizedText(
                danish: "Der er ingen undersøgelsesplan.",
                english: "There is no investigation plan.")
        // 2 Coverage
        case .described:
            LocalizedText(
                danish: "Dimensionen er beskrevet konkret for dette barn eller denne familie.",
                english: "The dimension is described concretely for this child or family.")
        case .omittedWithReason:
            LocalizedText(
                danish: "Dimensionen er fravalgt med en begrundelse.",
                english: "The dimension is left out with a reason.")
        case .onlyTouched:
            LocalizedText(
                danish: "Dimensionen er kun berørt i forbigående.",
                english: "The dimension is only touched in passing.")
        case .notMentioned:
            LocalizedText(
                danish: "Dimensionen er ikke nævnt i undersøgelsen.",
                english: "The dimension is not mentioned in the assessment.")
        case .onlyPlaceholder:
            LocalizedText(
                danish: "Feltet indeholder kun en pladsholder.",
                english: "The field holds only a placeholder.")
        case .saidToBeUnexamined:
            LocalizedText(
                danish: "Det står i undersøgelsen, at dimensionen ikke er belyst.",
                english: "The assessment says that the dimension was not examined.")
        case .omittedWithoutReason:
            LocalizedText(
                danish: "Dimensionen er fravalgt uden en begrundelse.",
                english: "The dimension is left out without a reason.")
        case .domainCovered:
            LocalizedText(
                danish: "Alle domænets dimensioner er beskrevet eller fravalgt med en begrundelse.",
                english: "Every dimension of the domain is described or left out with a reason.")
        case .domainPartlyCovered:
            LocalizedText(
                danish: "Nogle af domænets dimensioner er ikke beskrevet.",
                english: "Some dimensions of the domain are not described.")
        case .domainNotCovered:
            LocalizedText(
                danish: "Ingen af domænets dimensioner er beskrevet.",
                english: "None of the domain's dimensions is described.")
        // 3 Quality
        case .wholeCoveredAndRelated:
            LocalizedText(
                danish: "Alle dimensioner er dækket, og de tre domæner er sat i relation til hinanden.",
                english: "Every dimension is covered, and the three domains are related to one another.")
        case .wholeInPart:
            LocalizedText(
                danish: "Billedet er kun delvist helt: Ikke alle dimensioner er dækket, eller domænerne er ikke sat "
                    + "i relation til hinanden.",
                english: "The picture is whole only in part: not every dimension is covered, or the domains are not "
                    + "related to one another.")
        case .wholeMissing:
            LocalizedText(
                danish: "Mindst ét domæne er slet ikke beskrevet, og domænerne er ikke sat i relation til hinanden.",
                english: "At least one domain is not described at all, and the domains are not related to one another.")
        case .analysisOfAllDomains:
            LocalizedText(
                danish: "Der er en samlet analyse, som tager alle tre domæner op.",
                english: "There is an overall analysis that takes up all three domains.")
        case .analysisOfSomeDomains:
            LocalizedText(
                danish: "Den samlede analyse tager kun et eller to domæner op.",
                english: "The overall analysis takes up only one or two domains.")
        case .noAnalysis:
            LocalizedText(
                danish: "Der er ingen samlet analyse.",
                english: "There is no overall analysis.")
        case .analysisOnlyPlaceholder:
            LocalizedText(
                danish: "Feltet til den samlede analyse indeholder kun en pladsholder.",
                english: "The field for the overall analysis holds only a placeholder.")
        case .analysisWeighs:
            LocalizedText(
                danish: "Analysen sammenfatter og afvejer behov, ressourcer og omgivelser.",
                english: "The analysis sums up and weighs needs, resources and surroundings.")
        case .analysisWeighsWithTheory:
            LocalizedText(
                danish: "Analysen afvejer behov, ressourcer og omgivelser og inddrager teori.",
                english: "The analysis weighs needs, resources and surroundings and draws in theory.")
        case .analysisWeighsPart:
            LocalizedText(
                danish: "Analysen afvejer kun en del af de tre domæner.",
                english: "The analysis weighs only part of the three domains.")
        case .analysisLists:
            LocalizedText(
                danish: "Analysen opremser kun de udækkede behov igen.",
                english: "The analysis only lists the unmet needs again.")
        case .analysisBringsNews:
            LocalizedText(
                danish: "Analysen bringer nye oplysninger og konkluderer på dem uden at knytte dem til de beskrevne "
                    + "behov.",
                english: "The analysis brings new information and concludes on it without tying it to the needs "
                    + "described.")
        case .allNeedsInAnalysis:
            LocalizedText(
                danish: "Analysen tager alle udækkede behov op.",
                english: "The analysis takes up every unmet need.")
        case .someNeedsInAnalysis:
            LocalizedText(
                danish: "Analysen tager kun nogle af de udækkede behov op.",
                english: "The analysis takes up only some of the unmet needs.")
        case .noNeedInAnalysis:
            LocalizedText(
                danish: "Analysen tager ingen af de udækkede behov op.",
                english: "The analysis takes up none of the unmet needs.")
        case .noNeedNamed:
            LocalizedText(
                danish: "Der er ikke nævnt noget udækket behov.",
                english: "No unmet need is named.")
        case .assessedWithReasons:
            LocalizedText(
                danish: "Den faglige vurdering siger med begrundelse, om der er behov for en indsats.",
                english: "The professional assessment says, with reasons, whether an intervention is needed.")
        case .assessedWithoutReasons:
            LocalizedText(
                danish: "Den faglige vurdering siger, om der er behov for en indsats, men begrunder det ikke.",
                english: "The professional assessment says whether an intervention is needed, but gives no reasons.")
        case .assessedInAnalysisOnly:
            LocalizedText(
                danish: "Den faglige vurdering står kun inde i et andet afsnit.",
                english: "The professional assessment stands only inside another section.")
        case .notAssessed:
            LocalizedText(
                danish: "Der er ingen samlet faglig vurdering.",
                english: "There is no overall professional assessment.")
        case .bothViewsOnAssessment:
            LocalizedText(
                danish: "Både barnets og familiens perspektiv på vurderingen er registreret.",
                english: "Both the child's and the family's view of the assessment are recorded.")
        case .oneViewOnAssessment:
            LocalizedText(
                danish: "Kun det ene perspektiv på vurderingen er registreret.",
                english: "Only one of the two views of the assessment is recorded.")
        case .noViewOnAssessment:
            LocalizedText(
                danish: "Hverken barnets eller familiens perspektiv på vurderingen er registreret.",
                english: "Neither the child's nor the family's view of the assessment is recorded.")
        case .parentsSpeak:
            LocalizedText(
                danish: "Det fremgår, hvad forældrene selv siger, mener eller ønsker.",
                english: "The file shows what the parents themselves say, think or want.")
        case .parentsIndirectly:
            LocalizedText(
                danish: "Forældrenes perspektiv fremgår kun indirekte eller af en enkelt bemærkning.",
                english: "The parents' perspective shows only indirectly or in a single remark.")
        case .parentsSilent:
            LocalizedText(
                danish: "Forældrenes perspektiv fremgår ikke.",
                english: "The parents' perspective does not show.")
        case .othersSpeak:
            LocalizedText(
                danish: "Det fremgår, hvad skole, dagtilbud, sundhedspleje eller andre siger.",
                english: "The file shows what school, day care, health visitor or others say.")
        case .othersOnlyAsked:
            LocalizedText(
                danish: "Det fremgår kun, at andre aktører er spurgt.",
                english: "The file shows only that others were asked.")
        case .othersSilent:
            LocalizedText(
                danish: "Andre aktørers perspektiv fremgår ikke.",
                english: "The perspective of others does not show.")
        // 4 Legal rights
        case .conversationHeld:
            LocalizedText(
                danish: "Børnesamtalen er holdt.",
                english: "The conversation with the child was held.")
        case .conversationInPart:
            LocalizedText(
                danish: "Børnesamtalen er kun delvist holdt.",
                english: "The conversation with the child was held only in part.")
        case .conversationOmittedForChild:
            LocalizedText(
                danish: "Børnesamtalen er undladt af hensyn til barnets alder, modenhed eller funktionsnedsættelse.",
                english: "The conversation was left out for the sake of the child's age, maturity or disability.")
        case .conversationOmittedOtherwise:
            LocalizedText(
                danish: "Børnesamtalen er undladt af en grund, der ikke ligger hos barnet.",
                english: "The conversation was left out for a reason that does not lie in the child.")
        case .conversationNotRecorded:
            LocalizedText(
                danish: "Det er ikke registreret, at der er holdt en børnesamtale.",
                english: "It is not recorded that a conversation with the child was held.")
        case .childSpeaks:
            LocalizedText(
                danish: "Det fremgår, hvad barnet selv siger, mener eller ønsker.",
                english: "The file shows what the child itself says, thinks or wants.")
        case .childIndirectly:
            LocalizedText(
                danish: "Barnets perspektiv fremgår kun gennem andre eller af en enkelt bemærkning.",
                english: "The child's perspective shows only through others or in a single remark.")
        case .childSilent:
            LocalizedText(
                danish: "Barnets perspektiv fremgår ikke.",
                english: "The child's perspective does not show.")
        case .hearingCompleted:
            LocalizedText(
                danish:
                    "Undersøgelsen er sendt i partshøring, og det fremgår, hvad parterne svarede, eller at de ikke svarede.",
                english:
                    "The assessment was sent for hearing, and the parties' comments, or that none came, are recorded.")
        case .hearingSent:
            LocalizedText(
                danish: "Undersøgelsen er sendt i partshøring, men bemærkninger er ikke registreret.",
                english: "The assessment was sent for hearing, but no comments are recorded.")
        case .hearingPlanned:
            LocalizedText(
                danish: "Det fremgår kun, at der skal partshøres.",
                english: "The file says only that a hearing is to take place.")
        case .noHearing:
            LocalizedText(
                danish: "Det er ikke registreret, at undersøgelsen er sendt i partshøring.",
                english: "It is not recorded that the assessment was sent for hearing.")
        // 5 Plan and follow-up
        case .planWithGoals:
            LocalizedText(
                danish: "Der er en handleplan med mål.",
                english: "There is a plan with goals.")
        case .planWithoutGoals:
            LocalizedText(
                danish: "Der er en handleplan, men den har ingen mål.",
                english: "There is a plan, but it has no goals.")
        case .planMissing:
            LocalizedText(
                danish: "Der er ingen handleplan i sagen.",
                english: "There is no plan in the case.")
        case .nothingGranted:
            LocalizedText(
                danish: "Afgørelsen giver ingen indsats.",
                english: "The decision grants no intervention.")
        case .allGoalsInTriangle:
            LocalizedText(
                danish: "Alle mål hører til en dimension eller et domæne i trekanten.",
                english: "Every goal belongs to a dimension or a domain of the triangle.")
        case .someGoalsInTriangle:
            LocalizedText(
                danish: "Kun nogle af målene hører til en dimension eller et domæne i trekanten.",
                english: "Only some goals belong to a dimension or a domain of the triangle.")
        case .noGoalInTriangle:
            LocalizedText(
                danish: "Ingen af målene hører til trekantens domæner.",
                english: "No goal belongs to the domains of the triangle.")
        case .allGoalsAnswerNeeds:
            LocalizedText(
                danish: "Alle mål svarer på et udækket behov og har en indsats, der passer til.",
                english: "Every goal answers an unmet need and has an intervention that answers it.")
        case .someGoalsAnswerNeeds:
            LocalizedText(
                danish: "Kun nogle af målene hænger sammen med både behov og indsats.",
                english: "Only some goals tie in with both need and intervention.")
        case .noGoalAnswersNeeds:
            LocalizedText(
                danish: "Der er ingen sammenhæng mellem de udækkede behov, målene og indsatsen.",
                english: "The unmet needs, the goals and the intervention do not tie in with one another.")
        case .followedUp:
            LocalizedText(
                danish: "Der er registreret en opfølgning.",
                english: "A follow-up is recorded.")
        case .notFollowedUp:
            LocalizedText(
                danish: "Der er ikke registreret nogen opfølgning.",
                english: "No follow-up is recorded.")
        case .tooEarlyToFollowUp:
            LocalizedText(
                danish: "Det er for tidligt at følge op: Planen eller afgørelsen er for ny.",
                english: "It is too early to follow up: the plan or the decision is too recent.")
        case .followUpAssesses:
            LocalizedText(
                danish: "Opfølgningen indeholder en faglig vurdering.",
                english: "The follow-up holds a professional assessment.")
        case .followUpAssessesSparsely:
            LocalizedText(
                danish: "Opfølgningens faglige vurdering er meget kortfattet.",
                english: "The follow-up's professional assessment is very sparse.")
        case .followUpDoesNotAssess:
            LocalizedText(
                danish: "Opfølgningen indeholder ingen faglig vurdering.",
                english: "The follow-up holds no professional assessment.")
        case .changeDescribed:
            LocalizedText(
                danish: "Det er beskrevet, om opfølgningen fører til ændringer.",
                english: "The file says whether the follow-up leads to changes.")
        case .changeHinted:
            LocalizedText(
                danish: "Det er kun antydet, om opfølgningen fører til ændringer.",
                english: "The file only hints whether the follow-up leads to changes.")
        case .changeNotDescribed:
            LocalizedText(
                danish: "Det fremgår ikke, om opfølgningen fører til ændringer.",
                english: "The file does not say whether the follow-up leads to changes.")
        case .allGoalsFollowedUp:
            LocalizedText(
                danish: "Opfølgningen er knyttet til alle handleplanens mål.",
                english: "The follow-up is tied to every goal of the plan.")
        case .someGoalsFollowedUp:
            LocalizedText(
                danish: "Opfølgningen er kun knyttet til nogle af handleplanens mål.",
                english: "The follow-up is tied to only some goals of the plan.")
        case .noGoalFollowedUp:
            LocalizedText(
                danish: "Opfølgningen er ikke knyttet til handleplanens mål.",
                english: "The follow-up is tied to none of the plan's goals.")
        // 6 Focus and extent
        case .extentFitting:
            LocalizedText(
                danish: "Undersøgelsens omfang er passende.",
                english: "The extent of the assessment is fitting.")
        case .extentLarge:
            LocalizedText(
                danish: "Undersøgelsen er lang.",
                english: "The assessment is long.")
        case .extentTooLarge:
            LocalizedText(
                danish: "Undersøgelsen er meget lang.",
                english: "The assessment is very long.")
        case .fewRepetitions:
            LocalizedText(
                danish: "Undersøgelsen har få gentagelser.",
                english: "The assessment has few repetitions.")
        case .someRepetitions:
            LocalizedText(
                danish: "En del af undersøgelsens ord gentager andre steder i sagen.",
                english: "A fair part of the assessment repeats other passages of the case.")
        case .manyRepetitions:
            LocalizedText(
                danish: "En stor del af undersøgelsens ord gentager andre steder i sagen.",
                english: "A large part of the assessment repeats other passages of the case.")
        case .focusFollowed:
            LocalizedText(
                danish: "En indledende vurdering siger, hvad der skal undersøges, og det er beskrevet.",
                english: "An initial assessment says what is to be examined, and all of that is described.")
        case .focusNotStated:
            LocalizedText(
                danish: "Den indledende vurdering siger ikke, hvad der skal undersøges.",
                english: "The initial assessment does not say what is to be examined.")
        case .focusNotFollowed:
            LocalizedText(
                danish: "Ikke alt det, der skulle undersøges, er beskrevet.",
                english: "Not all that was to be examined is described.")
        case .noInitialAssessment:
            LocalizedText(
                danish: "Der er ingen indledende vurdering.",
                english: "There is no initial assessment.")
        case .separated:
            LocalizedText(
                danish: "Beskrivelse, analyse og vurdering står hver for sig.",
                english: "Description, analysis and assessment each stand in sections of their own.")
        case .partlySeparated:
            LocalizedText(
                danish: "Beskrivelse, analyse eller vurdering er skrevet ind i hinanden.",
                english: "Description, analysis or assessment is written into another.")
        case .separatedWithoutAnalysis:
            LocalizedText(
                danish: "Der er ingen analyse at skille fra beskrivelsen.",
                english: "There is no analysis to tell from the description.")
        case .notSeparated:
            LocalizedText(
                danish: "Beskrivelse, analyse og vurdering kan ikke skilles ad.",
                english: "Description, analysis and assessment cannot be told apart.")
        case .sourcesNamed:
            LocalizedText(
                danish: "Det fremgår, hvem der siger hvad.",
                english: "The file shows who says what.")
        case .sourcesPartlyNamed:
            LocalizedText(
                danish: "Det fremgår kun delvist, hvem der siger hvad.",
                english: "The file shows only in part who says what.")
        case .sourcesMissing:
            LocalizedText(
                danish: "Det fremgår sjældent, hvem der siger hvad.",
                english: "The file seldom shows who says what.")
        case .noDescriptions:
            LocalizedText(
                danish: "Der er ingen beskrivelser at angive kilder til.",
                english: "There are no descriptions to name sources for.")
        default: deadlineSentence
        }
    }
}
