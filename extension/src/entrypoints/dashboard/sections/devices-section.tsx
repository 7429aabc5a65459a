import { joinedEvents } from "../../../features/challenge/store.ts";
import { DevicesPage } from "../../../features/devices/devices-page.tsx";

/** The devices, with the collection points of the events that a person has joined. */
export const DevicesSection = () => <DevicesPage joinedEvents={joinedEvents} />;
