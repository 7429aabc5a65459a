import { renderOrganiserPage } from "../render-organiser-page.tsx";
import { PreparePage } from "./prepare-page.tsx";

renderOrganiserPage("prepare", <PreparePage />);
