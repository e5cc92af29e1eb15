// Without Angular's build tool, the templates are compiled in the browser.
import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { PortalPage } from './portal-page.js';

await bootstrapApplication(PortalPage);
