export { ProblemPage, problemMetadata } from "./problem-page";
