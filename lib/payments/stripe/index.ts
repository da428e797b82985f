export { stripeProvider } from "./provider";
