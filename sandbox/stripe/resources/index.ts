import type { Route } from "../wire/route";
import { accountRoutes } from "./accounts";
import { balanceRoutes } from "./balance";
import { balanceSettingsRoutes } from "./balance-settings";
import { balanceTransactionRoutes } from "./balance-transactions";
import { chargeRoutes } from "./charges";
import { customerRoutes } from "./customers";
import { disputeRoutes } from "./disputes";
import { eventRoutes } from "./events";
import { fileRoutes } from "./files";
import { mandateRoutes } from "./mandates";
import { paymentIntentRoutes } from "./payment-intents";
import { paymentMethodRoutes } from "./payment-methods";
import { payoutRoutes } from "./payouts";
import { refundRoutes } from "./refunds";
import { reversalRoutes } from "./reversals";
import { sessionRoutes } from "./sessions";
import { setupIntentRoutes } from "./setup-intents";
import { transferRoutes } from "./transfers";

/** All that the stand-in does of Stripe's API. */
export const routes: Route[] = [
  ...accountRoutes,
  ...balanceRoutes,
  ...balanceSettingsRoutes,
  ...balanceTransactionRoutes,
  ...chargeRoutes,
  ...customerRoutes,
  ...disputeRoutes,
  ...eventRoutes,
  ...fileRoutes,
  ...mandateRoutes,
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...payoutRoutes,
  ...refundRoutes,
  ...reversalRoutes,
  ...sessionRoutes,
  ...setupIntentRoutes,
  ...transferRoutes,
];
