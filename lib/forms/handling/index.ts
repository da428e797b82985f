import type { Question } from "../question";
import { addressHandling } from "./address";
import { checkboxesHandling } from "./checkboxes";
import { choiceHandling } from "./choice";
import { emailHandling, phoneHandling } from "./contact";
import { dateHandling } from "./date";
import { fileHandling } from "./file";
import type { Handling } from "./handling";
import { locationHandling } from "./location";
import { textHandling } from "./text";

/** How this question is answered, by its type. */
export function handlingOf(question: Question): Handling {
  switch (question.type) {
    case "text":
    case "textarea":
      return textHandling(question);
    case "radios":
    case "select":
      return choiceHandling(question);
    case "checkboxes":
      return checkboxesHandling(question);
    case "date":
      return dateHandling(question);
    case "email":
      return emailHandling(question);
    case "phone":
      return phoneHandling(question);
    case "file":
      return fileHandling(question);
    case "address":
      return addressHandling(question);
    case "location":
      return locationHandling(question);
  }
}
