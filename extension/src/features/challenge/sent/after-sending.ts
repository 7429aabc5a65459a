import { amountOf, type Event, type Totals } from "@digital-cleanup/challenge";
import { eventTasks, type TaskSection } from "../todo/event-tasks.ts";

export type AfterSending =
  /** Announced devices, 0 if none, can be taken to the event's collection points. */
  { kind: "bringDevices"; devices: number } | { kind: "moreToDo"; section: TaskSection };

/** The one next step after a contribution was sent; `undefined` if nothing is left to suggest. */
export function afterSending(
  event: Event,
  { declared, measured }: Totals,
  disabled: readonly string[],
): AfterSending | undefined {
  const devices = amountOf(declared, "devices") + amountOf(measured, "devices");
  if (event.collectionPoints.length > 0) return { kind: "bringDevices", devices };
  const sections = eventTasks(event, disabled).flatMap((task) => task.sections);
  // A device counts for more; who announced one goes on with data.
  const section = sections.find((one) => (one === "devices") === (devices === 0)) ?? sections[0];
  return section && { kind: "moreToDo", section };
}
