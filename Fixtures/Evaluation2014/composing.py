"""Writes a case that earns the verdicts it shall get, out of the passages of snippets.py."""
import snippets as s
from planning import DIMENSIONS, NO, PARTLY, YES

DOMAIN_OF = {dimension: domain for domain, dimensions in s.DOMAINS.items() for dimension in dimensions}
GIRLS = ["Alma", "Clara", "Emma", "Gry", "Ida", "Karoline", "Maja", "Olivia", "Rosa", "Tilde"]
BOYS = ["Bertil", "David", "Frederik", "Hassan", "Jakob", "Lasse", "Nikolaj", "Patrick", "Sami", "Viggo"]
TEMPLATES = {YES: ["ics", "dubu"], PARTLY: ["tilpasset"], NO: ["anden", "ingen"]}


class Composer:
    """Writes one case out."""

    def __init__(self, case, uses_dubu):
        self.case, self.uses_dubu = case, uses_dubu
        self.boy = case.number("boy", 2) == 1
        self.name = case.one_of("name", BOYS if self.boy else GIRLS)
        usable = [theme for theme in s.THEMES if case.covered[s.THEMES[theme]["dimension"]] == YES]
        usable.sort(key=lambda theme: case.number("theme " + theme, 1000))
        self.themes = [s.THEMES[theme] for theme in usable[:2]]

    def fill(self, text):
        pronouns = ("han", "ham", "hans", "dreng") if self.boy else ("hun", "hende", "hendes", "pige")
        first, second = self.themes[0], self.themes[1]
        for _ in range(2):
            text = text.format(
                n=self.name, p=pronouns[0], P=pronouns[0].capitalize(), o=pronouns[1], g=pronouns[2], kind=pronouns[3],
                d=2 + self.case.number("d" + text, 6), e=22 + self.case.number("e" + text, 14), a=first["problem"],
                b=second["problem"], sa=first["short"], sb=second["short"], effect=first["effect"])
        return text

    def section(self, kind, text, **attributes):
        return {"type": kind, **{name: value for name, value in attributes.items() if value}, "tekst": self.fill(text)}

    def one_of(self, salt, passages):
        return self.case.one_of(salt, passages)

    def template(self, criterion):
        verdict = self.case.wanted.get(criterion)
        if verdict == YES:
            return "dubu" if self.uses_dubu else "ics"
        return self.one_of(criterion, TEMPLATES[verdict]) if verdict in TEMPLATES else None

    def coverage(self, dimension):
        case, verdict = self.case, self.case.covered[dimension]
        source = {"sundhed": "sundhedsplejerske", "skole-og-laering": "skole", "fritid-og-venskaber": "skole",
                  "udvikling-og-adfaerd": "skole"}.get(dimension, "egne observationer")
        if case.wanted["andre-aktoerer"] != YES:
            source = "egne observationer"
        place = {"domaene": DOMAIN_OF[dimension], "dimension": dimension}
        if verdict == YES:
            needed = any(theme["dimension"] == dimension for theme in self.themes)
            if dimension in s.LEFT_OUT and not needed and case.number("left out " + dimension, 6) == 0:
                return [self.section("fravalg", s.LEFT_OUT[dimension], dimension=dimension)]
            passages = next((theme["described"] for theme in self.themes if theme["dimension"] == dimension), None)
            text = self.one_of(dimension, passages or s.DESCRIBED[dimension])
            text = text if case.needs_named else s.DESCRIBED[dimension][0]
            return [self.section("beskrivelse", text, kilde=source, **place)]
        if verdict == PARTLY:
            return [self.section("beskrivelse", self.one_of(dimension, s.TOUCHED[dimension]), **place)]
        if case.number("absent " + dimension, 3) == 0:
            return []
        return [self.section("beskrivelse", self.one_of("absent" + dimension, s.ABSENT), **place)]

    def analysis(self):
        one, kind = self.one_of, self.case.analysis
        child, parents = one("child", s.ANALYSIS_CHILD), one("parents", s.ANALYSIS_PARENTS)
        if kind in ("weighing", "theory"):
            theory = [one("theory", s.ANALYSIS_THEORY)] if kind == "theory" else []
            first = " ".join([child] + theory)
            last = one("family", s.ANALYSIS_FAMILY) + " " + one("weighing", s.ANALYSIS_WEIGHING)
            return "\n".join([first, parents, last])
        if kind == "two-domains":
            return child + "\n" + parents
        passages = {"lists-all": s.ANALYSIS_LIST_ALL, "lists-child": s.ANALYSIS_LIST_CHILD, "none": s.NO_ANALYSIS,
                    "news-all": s.ANALYSIS_NEW_ALL, "news-child": s.ANALYSIS_NEW_CHILD}
        return one("analysis", passages[kind])

    def views(self):
        """Perspectives, conversation and hearing."""
        case, wanted, one = self.case, self.case.wanted, self.one_of
        sections = []
        talk = wanted["boernesamtale"]
        left_out = s.TALK_DISABILITY if case.target == "handicap" else s.TALK_PARTLY
        text = one("talk", {YES: s.TALK_HELD, PARTLY: left_out, NO: s.TALK_NOT_HELD}[talk])
        sections.append(self.section("boernesamtale", text))
        for criterion, part, own, told in [
                ("barnets-perspektiv", "barn", s.VIEW_CHILD, s.VIEW_CHILD_BY_OTHERS),
                ("foraeldreperspektiv", "foraeldre", s.VIEW_PARENTS, s.VIEW_PARENTS_BY_OTHERS)]:
            if wanted[criterion] != NO:
                text = one(part, own if wanted[criterion] == YES else told)
                sections.append(self.section("perspektiv", text, part=part))
        if wanted["andre-aktoerer"] == YES:
            sections.append(self.section("perspektiv", one("others", s.OTHERS_TOLD), part="andre"))
        elif wanted["andre-aktoerer"] == PARTLY:
            sections.append(self.section("andet", one("others", s.OTHERS_ASKED), overskrift="Indhentning af oplysninger"))
        return sections

    def assessment(self, date):
        case, wanted, one = self.case, self.case.wanted, self.one_of
        sections = [section for dimension in DIMENSIONS for section in self.coverage(dimension)]
        if case.needs_named:
            for number, theme in enumerate(self.themes, 1):
                place = {"id": f"b{number}", "dimension": theme["dimension"]}
                sections.append(self.section("udaekket-behov", theme["need"], **place))
            if case.third_need:
                sections.append(self.section("udaekket-behov", s.THIRD_NEED, id="b3"))
        sections += self.views()
        sections.append(self.section("samlet-analyse", self.analysis()))
        concluded = {YES: s.ASSESSMENT_SUPPORT if case.granted else s.ASSESSMENT_NO_SUPPORT, PARTLY: s.ASSESSMENT_BARE,
                     NO: [s.EMPTY]}[wanted["vurdering-foreligger"]]
        concluded = concluded[:1] if not case.needs_named else concluded
        sections.append(self.section("faglig-vurdering", one("concluded", concluded)))
        views = wanted["perspektiver-paa-vurdering"]
        whose = "both" if views == YES else case.one_of("whose view", ["child", "parents", "parents"])
        if views != NO and whose != "parents":
            text = one("view of child", s.VIEW_ON_ASSESSMENT_CHILD)
            sections.append(self.section("perspektiv-paa-vurdering", text, part="barn"))
        if views != NO and whose != "child":
            text = one("view of parents", s.VIEW_ON_ASSESSMENT_PARENTS)
            sections.append(self.section("perspektiv-paa-vurdering", text, part="foraeldre"))
        if wanted["partshoering"] != NO:
            text = one("heard", s.HEARD if wanted["partshoering"] == YES else s.SENT)
            sections.append(self.section("partshoering", text))
        return {"type": "boernefaglig-undersoegelse", "id": "bfu", "skabelon": self.template("skabelon-undersoegelse"),
                "dato": date, "afsnit": sections}

    def investigation_plan(self, date):
        wanted = self.case.wanted.get("skabelon-undersoegelsesplan")
        may_lack = self.case.assessed and self.case.delivery == "fuld"
        left_out = wanted == NO and may_lack and self.case.number("no plan", 3) > 0
        if wanted is None or left_out:
            return []
        return [{"type": "undersoegelsesplan", "id": "up", "skabelon": self.template("skabelon-undersoegelsesplan"),
                 "dato": date, "afsnit": [self.section("indledende-vurdering", s.FOCUS)]}]

    def plan(self, date):
        answered, sections = self.case.wanted["behov-maal-indsats"], []
        if answered != NO:
            for number, theme in enumerate(self.themes[:2], 1):
                place = {"id": f"m{number}", "dimension": theme["dimension"], "behov": f"b{number}"}
                sections.append(self.section("maal", theme["goal"], **place))
            for number, theme in enumerate(self.themes[:2], 1):
                sections.append(self.section("indsats", theme["intervention"], maal=f"m{number}"))
        if answered != YES:
            unrelated = self.case.ics
            text = s.GOAL_UNRELATED if unrelated else s.GOAL_UNANSWERED
            sections.append(self.section("maal", text, id="m3"))
            if not unrelated:
                sections.append(self.section("indsats", s.INTERVENTION_UNANSWERED, maal="m3"))
        return {"type": "handleplan", "id": "hp", "skabelon": self.template("skabelon-handleplan"), "dato": date,
                "afsnit": sections}

    def following_up(self, date):
        case, wanted, kind = self.case, self.case.wanted, self.case.follow_up
        if kind == "empty":
            sections = [self.section("andet", s.EMPTY, overskrift="Status")]
        else:
            sections = []
            themes = self.themes[: 1 if wanted["opfoelgning-maal"] == PARTLY else 2]
            if wanted["behov-maal-indsats"] == NO and wanted["opfoelgning-maal"] == YES:
                themes = []  # the plan has the third goal alone
            if kind == "unrelated":
                sections.append(self.section("andet", s.STATUS_UNRELATED, overskrift="Status"))
            else:
                for number, theme in enumerate(themes, 1):
                    sections.append(self.section("maalopfoelgning", theme["status"], maal=f"m{number}"))
                if wanted["behov-maal-indsats"] != YES and wanted["opfoelgning-maal"] == YES:
                    status = "Netværksmøderne er holdt, og referaterne er sendt ud."
                    status = status if case.ics else "{n} har fået egen konto i banken."
                    sections.append(self.section("maalopfoelgning", status, maal="m3"))
                text = s.FOLLOWED_ASSESSED if wanted["opfoelgning-vurdering"] == YES else s.FOLLOWED_SPARSE
                sections.append(self.section("faglig-vurdering", self.one_of("followed", text)))
            changed = s.CHANGED if wanted["opfoelgning-vurdering"] == YES else s.CHANGED_ONLY
            text = changed if wanted["opfoelgning-aendringer"] == YES else s.CONTINUES
            sections.append(self.section("konklusion", self.one_of("changed", text)))
        return {"type": "opfoelgning", "id": "o", "skabelon": self.template("skabelon-opfoelgning"), "dato": date,
                "afsnit": sections}

    def compose(self):
        case = self.case
        month, day = 1 + case.number("month", 8), 1 + case.number("day", 28)
        begun, finished, decided, planned = (f"2013-{month + step:02}-{day:02}" for step in (0, 2, 3, 4))
        if case.early:
            begun, finished, decided, planned = "2014-01-13", f"2014-04-{day:02}", "2014-05-05", f"2014-05-{day:02}"
        reported = {"type": "underretning", "id": "u", "dato": begun, "afsender": "skole",
                    "afsnit": [self.section("udtalelse", "Skolen underretter om {n}.")]}
        documents = [reported] + self.investigation_plan(begun)
        if case.assessed:
            documents.append(self.assessment(finished))
        if case.delivery == "fuld":
            text = ("Der bevilges støtte efter § 52." if case.assessed else "Der bevilges rådgivning efter § 11."
                    ) if case.granted else "Der iværksættes ikke foranstaltning."
            documents.append({"type": "afgoerelse", "id": "a", "dato": decided,
                              "foranstaltning": "støtte" if case.granted else "ingen",
                              "afsnit": [self.section("andet", text, overskrift="Afgørelse")]})
        if case.plan:
            documents.append(self.plan(planned))
        if case.follow_up:
            documents.append(self.following_up(f"2014-0{1 + case.number('follow month', 5)}-{day:02}"))
        documents = [{key: value for key, value in document.items() if value is not None} for document in documents]
        return {"version": 1, "id": case.id, "kommune": case.code, "maalgruppe": case.target,
                "foedselsaar": 1999 + case.number("born", 7), "oprettet": begun, "leverance": case.delivery,
                "lovkrav": case.demanded, "dokumenter": documents}
