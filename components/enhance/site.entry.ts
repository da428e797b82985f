// The one script of residents' pages. It is deferred, so the page is whole when it runs.
import { enhance } from "./enhance";
import { markSupported } from "./supported";

if (markSupported()) enhance();
