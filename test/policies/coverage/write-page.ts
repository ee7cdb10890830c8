import { writeFileSync } from "node:fs";

import { coveragePage, pagePath } from "./coverage-page";

writeFileSync(pagePath, coveragePage());
