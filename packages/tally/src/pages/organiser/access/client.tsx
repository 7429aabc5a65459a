import { startSpace } from "../start-space.tsx";
import { HelpersSection } from "./helpers-section.tsx";
import { KeySection } from "./key-section.tsx";
import { TicketsSection } from "./tickets-section.tsx";

startSpace(
  "access",
  <>
    <TicketsSection />
    <HelpersSection />
    <KeySection />
  </>,
);
