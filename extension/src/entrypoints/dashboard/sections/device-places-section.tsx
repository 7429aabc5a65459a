import { joinedEvents } from "../../../features/challenge/store.ts";
import { WherePage } from "../../../features/devices/where/where-page.tsx";

/** Where to take devices, first to the collection points of the events that a person has joined. */
export const DevicePlacesSection = () => <WherePage joinedEvents={joinedEvents} />;
