import { canterbury } from "./canterbury";
import { kent } from "./kent";
import { rotherham } from "./rotherham";

/** The demo's councils: one of one tier, and a county with one of its districts. */
export const furnishedCouncils = [rotherham, kent, canterbury];
