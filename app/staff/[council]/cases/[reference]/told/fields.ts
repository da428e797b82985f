import type { ShortQuestion } from "@/components/forms";
import { channelNames, disputeReasonNames, disputeReasons, wordsLimit } from "@/lib/cases";
import { uploadTypes } from "@/lib/files";
import { callerChannels } from "@/lib/forms";

// What is asked of an officer who writes down what a resident told them.

export const channelField: ShortQuestion = {
  type: "radios",
  name: "channel",
  label: "How did the resident tell you?",
  options: callerChannels.map((value) => ({ value, text: channelNames[value] })),
};

export const wordsField: ShortQuestion = {
  type: "textarea",
  name: "words",
  label: "What did they say?",
  hint: "As near to their own words as you can. The resident sees it.",
  maxLength: wordsLimit,
  rows: 6,
};

export const disputeField: ShortQuestion = {
  type: "radios",
  name: "dispute",
  label: "Why is it not fixed?",
  options: disputeReasons.map((value) => ({ value, text: disputeReasonNames[value] })),
};

export const fileField: ShortQuestion = {
  type: "file",
  name: "file",
  label: "Add a photo or a document (optional)",
  hint: "For example, a letter that you scanned. A PDF, JPEG, PNG, WebP or AVIF of up to 10MB. If this page comes back with an error, choose the file again.",
  accept: uploadTypes.join(","),
};
