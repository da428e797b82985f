"use server";

import { reportActions } from "../../../report-journey/make-actions";
import { signedInAccount } from "../account";
import { tooManyPath } from "../too-many/path";
import { draftHolder } from "./holder";

/** An address may be a whole library's or a mobile network's. Each photo is work, and each report a letter. */
const limits = {
  answer: { name: "answer a page of a report, by address", tries: 600, seconds: 600 },
  send: { name: "send a report, by address", tries: 60, seconds: 600 },
};

const actions = reportActions({
  asker: draftHolder,
  baseOf: ({ council, draft }) => `/${council}/report/${draft}`,
  account: signedInAccount,
  limits,
  overLimit: tooManyPath,
});

export const answerPage = actions.answer;
export const sendAnswers = actions.send;
