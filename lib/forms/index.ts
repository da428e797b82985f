export { all, answered, any, type Condition, holds, is, not, questionsOf } from "./condition";
export {
  type Journey,
  onlyWhen,
  type Page,
  pageId,
  type QuestionPage,
  type Stop,
  type StopPage,
} from "./journey";
export type {
  AddressQuestion,
  CheckboxesQuestion,
  ChoiceQuestion,
  DateQuestion,
  EmailQuestion,
  FileQuestion,
  LocationQuestion,
  Option,
  PhoneQuestion,
  Question,
  QuestionType,
  TextareaQuestion,
  TextQuestion,
} from "./question";
export type {
  AddressAnswer,
  Answer,
  Answers,
  FieldErrors,
  FieldValue,
  LocationAnswer,
  Refused,
} from "./schema";
