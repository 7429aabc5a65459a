import { type HabitSettingsInput, habitSettingsSchema } from "@digital-cleanup/habits";
import {
  changeSetting,
  type EffectiveSettings,
  saveSetting,
} from "../../../platform/settings/settings.ts";

/** How often suggestions are shown, as the settings that say so. A policy may set either of them. */
const rhythms = {
  rarely: { perWeek: 1, quietHours: "" },
  normally: { perWeek: 5, quietHours: "" },
  notAtWork: { perWeek: 5, quietHours: "09:00-18:00" },
} as const;

export type Rhythm = keyof typeof rhythms;
export const rhythmIds = Object.keys(rhythms) as Rhythm[];

type Settings = Pick<EffectiveSettings, "habits" | "quietHours">;

/** What holds: at most so many a week, and none in these hours. */
export const shownLimits = ({ habits, quietHours }: Settings) => ({
  perWeek: habitSettingsSchema.parse(habits.value).limits.perWeek,
  quietHours: quietHours.value,
});

/** The rhythms between which a person can choose. A policy that sets what one of them would change closes it. */
export const openRhythms = (settings: Settings, policy: HabitSettingsInput): Rhythm[] =>
  rhythmIds.filter((rhythm) => {
    if (rhythm === "rarely") return policy.limits?.perWeek === undefined;
    return rhythm === "normally" || settings.quietHours.source !== "policy";
  });

/** The rhythm that a person chose, or the nearest one. */
export function chosenRhythm(settings: Settings, policy: HabitSettingsInput): Rhythm {
  const { perWeek, quietHours } = shownLimits(settings);
  const open = openRhythms(settings, policy);
  if (quietHours && open.includes("notAtWork")) return "notAtWork";
  return perWeek <= rhythms.rarely.perWeek && open.includes("rarely") ? "rarely" : "normally";
}

export async function saveRhythm(rhythm: Rhythm): Promise<void> {
  const { perWeek, quietHours } = rhythms[rhythm];
  await saveSetting("quietHours", quietHours);
  await changeSetting("habits", (habits = {}) => ({
    ...habits,
    limits: { ...habits.limits, perWeek },
  }));
}
