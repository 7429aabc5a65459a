import "../print-button/client.tsx";
import { openPictureOnClick } from "../share-picture/open-picture-on-click.ts";
import { openForPrint } from "./open-for-print.ts";
import { openTarget } from "./open-target.ts";

openPictureOnClick();
openForPrint();
openTarget();
