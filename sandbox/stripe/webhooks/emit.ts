import { newId } from "../ids";
import type { Delivery, WebhookFault } from "../state/kinds";
import { apiVersion } from "../wire/version";
import type { Desk } from "../world";
import type { Event } from "./event-types";

/** How long an event waits to be overtaken, where no other comes. */
const overtakenWithin = 60;

/** Keeps that something happened, as it stands now, and sets it on its way to whoever listens. */
export function emit(desk: Desk, type: Event["type"], object: object): void {
  const { world, account, isPlatform } = desk;
  const endpoint = isPlatform ? "platform" : "connected";
  const isHeard = world.endpoints[endpoint] !== undefined;
  const event = {
    id: newId("evt"),
    object: "event",
    api_version: apiVersion,
    ...(!isPlatform && { account }),
    created: desk.now(),
    data: { object: structuredClone(object) },
    livemode: false,
    pending_webhooks: isHeard ? 1 : 0,
    request: world.request,
    type,
  } as Event;
  desk.put("event", event);
  if (isHeard) send(desk, event, endpoint);
}

function send(desk: Desk, event: Event, endpoint: Delivery["endpoint"]): void {
  const { deliveries } = desk.world;
  const fault = takeFault(desk, event.type);
  if (fault?.does === "lose") return;
  const now = desk.now();
  const copies = fault?.does === "repeat" ? 1 + fault.by : 1;
  for (let copy = 0; copy < copies; copy++) {
    const reordered = fault?.does === "reorder";
    deliveries.put({
      id: newId("whd"),
      account: desk.account,
      event: event.id,
      endpoint,
      at: fault?.does === "delay" ? now + fault.by : reordered ? now + overtakenWithin : now,
      tries: 0,
      overtaken: reordered,
    });
  }
  if (fault?.does === "reorder") desk.world.mayWait = true;
  else if (desk.world.mayWait) releaseOvertaken(desk, endpoint);
}

/** What waited to be overtaken goes out now, behind what has just been put on its way. */
function releaseOvertaken(desk: Desk, endpoint: Delivery["endpoint"]): void {
  const { store, deliveries } = desk.world;
  const waiting = store.all("delivery", "").filter(({ overtaken }) => overtaken);
  desk.world.mayWait = waiting.length > 0;
  for (const one of waiting.filter((one) => one.endpoint === endpoint)) {
    store.remove("delivery", "", one.id);
    deliveries.put({
      ...one,
      id: newId("whd"),
      at: desk.now(),
      overtaken: false,
    });
  }
}

function takeFault(desk: Desk, type: string): WebhookFault | undefined {
  const { store } = desk.world;
  const fault = store.all("webhook_fault", "").find(({ of }) => of === null || type.startsWith(of));
  if (!fault) return undefined;
  if (fault.left > 1) store.put("webhook_fault", "", { ...fault, left: fault.left - 1 });
  else store.remove("webhook_fault", "", fault.id);
  return fault;
}
