import { renderOrganiserPage } from "../render-organiser-page.tsx";
import { DeclaredSection } from "./declared-section.tsx";
import { DetailsForm } from "./details-form.tsx";

renderOrganiserPage(
  "edit",
  <>
    <DeclaredSection />
    <DetailsForm />
  </>,
);
