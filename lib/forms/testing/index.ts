export { answerTo, anyAnswers, anyJourney } from "./arbitraries";
export { journeyFaults } from "./faults";
