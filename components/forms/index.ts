export { ActionForm, type ShortQuestion } from "./action-form";
export { type Answer, type AnswerSection, CheckAnswers } from "./check-answers";
export { errorList } from "./error-list";
export { Field, type FieldType } from "./field";
export type {
  FieldDescription,
  FieldErrors,
  FieldOption,
  FieldProps,
  FieldValue,
} from "./field-types";
export { Form, type FormAction, type FormProps } from "./form";
export { journeyField } from "./journey-field";
export { type Question, QuestionPage } from "./question-page";
export { StopPage } from "./stop-page";
export { UseMyLocation } from "./use-my-location";
