import { joinedEvents } from "../../features/challenge/store.ts";
import { DevicesPage } from "../../features/devices/devices-page.tsx";

/** The devices page also lists the collection points of the joined events. */
export const DevicesSection = () => <DevicesPage joinedEvents={joinedEvents} />;
