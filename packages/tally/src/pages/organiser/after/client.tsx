import { renderOrganiserPage } from "../render-organiser-page.tsx";
import { AfterPage } from "./after-page.tsx";

renderOrganiserPage("after", <AfterPage />);
