"use server";

import { reportActions } from "../../../../report-journey/make-actions";
import { callerDraftPath } from "../path";
import { callerDraftHolder } from "./holder";

const actions = reportActions({ asker: callerDraftHolder, baseOf: callerDraftPath });

export const answerForCaller = actions.answer;
export const sendForCaller = actions.send;
