import { renderOrganiserPage } from "../organiser-page.tsx";
import { BatchesSection } from "./batches-section.tsx";
import { CeilingsSection } from "./ceilings-section.tsx";
import { DetailsForm } from "./details-form.tsx";

renderOrganiserPage(
  "edit",
  <>
    <DetailsForm />
    <CeilingsSection />
    <BatchesSection />
  </>,
);
