export { type Controls, controlsOf } from "./controls";
export { chargeOf, council, held, oneLine, paid, transactions } from "./money";
export { type Heard, type Receiver, startReceiver } from "./receiver";
export { sdkOf, secretKey } from "./sdk";
export { noon, openStand, type Stand, type StandOptions, startStand } from "./stand";
