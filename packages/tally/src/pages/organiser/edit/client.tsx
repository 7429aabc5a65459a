import { startSpace } from "../start-space.tsx";
import { DeclaredSection } from "./declared-section.tsx";
import { DetailsForm } from "./details-form.tsx";

startSpace(
  "edit",
  <>
    <DeclaredSection />
    <DetailsForm />
  </>,
);
