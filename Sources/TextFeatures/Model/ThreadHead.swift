/// What the logistic models of the red thread tell: does a goal belong to the triangle, which needs does it answer, which
/// interventions serve it, is it followed up, which needs does the analysis take up; `Training/FEATURES.md`, section 8. A score
/// above 0 says yes.
enum ThreadHead: String, LinearHead {
    case belongs
    case goalNeed = "goal-need"
    case goalIntervention = "goal-intervention"
    case followed
    case takenUp = "taken-up"
}
