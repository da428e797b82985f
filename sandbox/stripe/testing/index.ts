export { type Controls, controlsOf } from "./controls";
export { type Heard, type Receiver, startReceiver } from "./receiver";
export { type Stand, sdkOf, startStand } from "./stand";
