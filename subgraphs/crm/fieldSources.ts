import {
  declareSources,
  neverKept,
  type FieldDeclaration,
  type KeptFor,
  type SourceDeclaration,
} from '../kit/index.ts';
import type { CrmSettings } from './config.ts';
import type { CrmCapability, CrmPort } from './port.ts';

/** What of the CRM each field needs, and how long it is kept. */
export function fieldSources(port: Pick<CrmPort, 'system' | 'capabilities'>, config: CrmSettings): SourceDeclaration {
  const display: KeptFor = {
    maximumAgeMs: config.CRM_DISPLAY_TTL_MS,
    staleIfErrorMs: config.CRM_STALE_IF_ERROR_MS,
  };
  const contact: FieldDeclaration<CrmCapability> = { capability: 'CONTACTS', ...display };
  return declareSources<CrmCapability>(port.system, port.capabilities, {
    'Customer.kind': contact,
    'Customer.name': contact,
    'Customer.emails': contact,
    'Customer.phones': contact,
    'Customer.addresses': contact,
    'Customer.preferences': { capability: 'PREFERENCES', ...display },
    'Customer.consents': { capability: 'CONSENTS', ...neverKept },
    'Customer.cases': { capability: 'CASES', ...display },
    'Customer.emailEngagement': { capability: 'EMAILS', ...display },
    // Of cases, e-mails and calls what there is.
    'Customer.crmActivities': display,
    'Query.crmIdentityChanges': { capability: 'CONTACT_CHANGES', ...neverKept },
  });
}
