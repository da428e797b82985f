export { deleteView, renameView, saveView, type ViewChange } from "./commands";
export { type SavedView, savedViews, viewsLimit } from "./queries";
