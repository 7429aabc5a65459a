import { renderOrganiserPage } from "../organiser-page.tsx";
import { HelpersSection } from "./helpers-section.tsx";
import { KeySection } from "./key-section.tsx";
import { TicketsSection } from "./tickets-section.tsx";

renderOrganiserPage(
  "access",
  <>
    <TicketsSection />
    <HelpersSection />
    <KeySection />
  </>,
);
