import { HabitsPage } from "../../../features/habits/page/habits-page.tsx";
import { unwatchWebmail, watchWebmail } from "../../../features/webmail/watch-webmail.ts";

/** The suggestions page with the list of watched webmails, which belong to another feature. */
export const HabitsSection = () => (
  <HabitsPage webmails={{ watch: watchWebmail, unwatch: unwatchWebmail }} />
);
