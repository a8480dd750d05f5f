#pragma once
// HarfBuzz objects that free themselves.

#include <memory>
#include <string_view>

#include <hb-subset.h>
#include <hb.h>

namespace octavo::pdf {

template <auto destroy>
struct DestroyBy {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};

using Blob = std::unique_ptr<hb_blob_t, DestroyBy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, DestroyBy<hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, DestroyBy<hb_font_destroy>>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, DestroyBy<hb_subset_input_destroy>>;
using SubsetPlan = std::unique_ptr<hb_subset_plan_t, DestroyBy<hb_subset_plan_destroy>>;

inline std::string_view view(const Blob& blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return {data, size};
}

}  // namespace octavo::pdf
