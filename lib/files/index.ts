export { type KeptPhoto, keepPhoto, removePhoto } from "./commands";
export { editPhoto, type PhotoEdit } from "./edit";
export { jobs } from "./jobs";
export { type Photo, type PhotoFault, preparePhoto } from "./photo";
export { photoById, photosOfCase, photosOfDraft } from "./queries";
export { photoResponse } from "./response";
export { maxPhotoBytes, maxPhotos, photoGrid, photoTypes } from "./schema";
export { readPhoto, storePhoto } from "./store";
