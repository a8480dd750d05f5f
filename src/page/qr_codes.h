#pragma once
// QR codes as figures: how large they are printed, and what stands for them where nobody sees them.

#include "page/figures.h"

namespace octavo::page {

/// Nothing after a reported error (E612).
std::optional<Figure> make_qr_code(const FigureRequest& request, Setting& setting);

}  // namespace octavo::page
