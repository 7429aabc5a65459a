import { DayPage } from "./day-page.tsx";
import { renderOrganiserPage } from "../render-organiser-page.tsx";

renderOrganiserPage("day", <DayPage />);
