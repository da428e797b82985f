import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Form } from "@/components/forms";
import { ErrorSummary, NotificationBanner } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { keepingBack } from "../../../../way-back";
import { casePage } from "../../../case";
import { editPhoto, hidePhoto, showPhoto } from "./actions";
import { PhotoGrid } from "./photo-grid";

type Props = {
  params: Promise<{ council: string; reference: string; photo: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { council, found } = await casePage(params);
  return {
    title: pageTitle({
      page: `Edit a photo: ${found.reference}`,
      service: "Back office",
      site: council.name,
    }),
  };
}

/** Where an officer turns a photo, blacks out parts of it, or takes it out of sight. */
export default async function EditPhoto({ params, searchParams }: Props) {
  const { found, path, at: atCase } = await casePage(params);
  const { photo: id } = await params;
  const { done, nothing } = await searchParams;
  const index = found.photos.findIndex((one) => one.id === id);
  const photo = found.photos[index];
  if (!photo) notFound();
  const at = { ...atCase, photo: id };
  const hidden = { caseId: found.id, revision: String(found.revision) };
  const turn = (degrees: string) => ({ ...hidden, turn: degrees });
  return (
    <Page backHref={keepingBack(path, at.back)} width="full">
      {nothing ? (
        <ErrorSummary errorList={[{ text: "Select the parts to black out", href: "#cell-0" }]} />
      ) : null}
      {done ? <NotificationBanner type="success" text="The photo is changed" /> : null}
      <PageHeading caption={`${found.reference}: ${found.headline}`}>
        Edit photo {index + 1}
      </PageHeading>
      {photo.hidden ? (
        <>
          <p className="govuk-body">This photo was taken out of sight. Only managers see it.</p>
          {/* biome-ignore lint/performance/noImgElement: private, and already as small as it is kept. */}
          <img
            className="lgo-photo"
            src={`${path}/photos/${id}`}
            width={photo.width}
            height={photo.height}
            alt=""
          />
          <Form
            action={showPhoto.bind(null, at)}
            hidden={hidden}
            submitLabel="Show the photo again"
          />
        </>
      ) : (
        <>
          <h2 className="govuk-heading-m">Turn</h2>
          <div className="lgo-actions">
            <Form
              action={editPhoto.bind(null, at)}
              hidden={turn("270")}
              submitLabel="Turn left"
              submitVariant="secondary"
            />
            <Form
              action={editPhoto.bind(null, at)}
              hidden={turn("90")}
              submitLabel="Turn right"
              submitVariant="secondary"
            />
            <Form
              action={editPhoto.bind(null, at)}
              hidden={turn("180")}
              submitLabel="Turn upside down"
              submitVariant="secondary"
            />
          </div>
          <h2 className="govuk-heading-m">Black out</h2>
          <p className="govuk-body">
            Select faces, number plates and house numbers. What you black out is gone from the photo
            for everybody, also for whoever sent it. Only managers can see the photo as it was.
          </p>
          <Form action={editPhoto.bind(null, at)} hidden={hidden} submitLabel="Black out">
            <PhotoGrid src={`${path}/photos/${id}`} width={photo.width} height={photo.height} />
          </Form>
          <h2 className="govuk-heading-m">Take out of sight</h2>
          <p className="govuk-body">
            Officers, the public and whoever sent it no longer see the photo. Only managers do.
          </p>
          <Form
            action={hidePhoto.bind(null, at)}
            hidden={hidden}
            submitLabel="Take the photo out of sight"
            submitVariant="warning"
          />
        </>
      )}
    </Page>
  );
}
