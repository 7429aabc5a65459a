import { ThisMonth } from "../../../features/habits/month/month-card.tsx";
import { HabitsPage } from "../../../features/habits/page/habits-page.tsx";
import { isThunderbird } from "../../../platform/build.ts";
import { unwatchWebmail, watchWebmail } from "../../../features/webmail/watch-webmail.ts";

/** The suggestions page with the list of watched webmails, which belong to another feature, and what this month led to. */
export const HabitsSection = () => (
  <>
    <HabitsPage webmails={{ watch: watchWebmail, unwatch: unwatchWebmail }} />
    {/* Thunderbird counts every e-mail that is deleted, not those of suggestions. */}
    {!isThunderbird && <ThisMonth />}
  </>
);
