import "../print-button/client.tsx";
import { openForPrint } from "./open-for-print.ts";
import { openTarget } from "./open-target.ts";

openForPrint();
openTarget();
