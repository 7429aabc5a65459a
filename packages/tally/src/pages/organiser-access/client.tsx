import { startSpace } from "../organiser/start-space.tsx";
import { HelpersSection } from "./helpers-section.tsx";
import { KeySection } from "./key-section.tsx";

startSpace(
  "access",
  <>
    <HelpersSection />
    <KeySection />
  </>,
);
