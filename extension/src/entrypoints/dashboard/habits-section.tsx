import { HabitsPage } from "../../features/habits/page/habits-page.tsx";
import { unwatchWebmail, watchWebmail } from "../../features/webmail/watch-webmail.ts";

/** The page of suggestions, which also lists the webmails that another feature watches. */
export const HabitsSection = () => (
  <HabitsPage webmails={{ watch: watchWebmail, unwatch: unwatchWebmail }} />
);
