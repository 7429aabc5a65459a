import { ThunderbirdSection } from "./sections/thunderbird-section.tsx";
import { sharedViews } from "./shared-views.tsx";

/** The sections of Thunderbird that a person opens after the first. */
export const sectionViews = {
  ...sharedViews,
  thunderbird: ThunderbirdSection,
};
